package io.crewcall.user.notification.mail;

import io.crewcall.contracts.user.MailRequest;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks auth-service, which knows the addresses, to send mails. */
@Component
public class MailRequester {
  private final Outbox outbox;
  private final IdGenerator ids;
  private final Clock clock;

  MailRequester(Outbox outbox, IdGenerator ids, Clock clock) {
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks for a mail with the commit of the transaction under way.
   *
   * @param goodFor after this time it is not sent any more
   */
  public void request(UUID userId, MailText mail, Duration goodFor) {
    UUID id = ids.next();
    Instant now = clock.instant();
    outbox.publish(
        "mail.requested",
        id,
        1,
        new MailRequest(
            id,
            userId,
            mail.kind(),
            mail.subject(),
            mail.text(),
            mail.html(),
            now,
            now.plus(goodFor)));
  }
}
