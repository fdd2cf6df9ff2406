package io.crewcall.user.notification.mail;

import io.crewcall.contracts.user.MailRequest;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks auth-service, which knows the addresses, to send mails. */
@Component
class MailRequester {
  /** Old news is not mailed. */
  private static final Duration GOOD_FOR = Duration.ofHours(24);

  private final Outbox outbox;
  private final IdGenerator ids;

  MailRequester(Outbox outbox, IdGenerator ids) {
    this.outbox = outbox;
    this.ids = ids;
  }

  /** Asks for a mail with the commit of the transaction under way. */
  void request(UUID user, MailText mail, Instant now) {
    UUID id = ids.next();
    outbox.publish(
        "mail.requested",
        id,
        1,
        new MailRequest(
            id,
            user,
            mail.kind(),
            mail.subject(),
            mail.text(),
            mail.html(),
            now,
            now.plus(GOOD_FOR)));
  }
}
