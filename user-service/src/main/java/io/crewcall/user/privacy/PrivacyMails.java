package io.crewcall.user.privacy;

import io.crewcall.contracts.user.MailRequest;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What users are told by mail, so that requests with a stolen token are noticed. */
@Component
class PrivacyMails {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Outbox outbox;
  private final IdGenerator ids;
  private final Clock clock;

  PrivacyMails(Outbox outbox, IdGenerator ids, Clock clock) {
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  void exportReady(UUID userId, Instant expiresAt) {
    send(
        userId,
        "export-ready",
        "Your data is ready",
        "The export of your Crewcall data is ready. You can download it in your settings until %s.\n\n"
                .formatted(DAY.format(expiresAt))
            + "If you have not asked for it, change your password.");
  }

  void erasureRequested(UUID userId, Instant dueAt) {
    send(
        userId,
        "erasure-requested",
        "Your account is going to be erased",
        "You have asked us to erase your Crewcall account and data. It begins on %s and cannot be undone then.\n\n"
                .formatted(DAY.format(dueAt))
            + "Until then you can take it back in your settings. If it was not you, take it back and change your password.");
  }

  private void send(UUID userId, String kind, String subject, String text) {
    UUID id = ids.next();
    Instant now = clock.instant();
    outbox.publish(
        "mail.requested",
        id,
        1,
        new MailRequest(id, userId, kind, subject, text, null, now, now.plus(Duration.ofDays(2))));
  }
}
