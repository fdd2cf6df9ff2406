package io.crewcall.user.privacy;

import io.crewcall.user.notification.mail.MailRequester;
import io.crewcall.user.notification.mail.MailText;
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

  private static final Duration GOOD_FOR = Duration.ofDays(2);

  private final MailRequester mails;

  PrivacyMails(MailRequester mails) {
    this.mails = mails;
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
    mails.request(userId, new MailText(kind, subject, text, null), GOOD_FOR);
  }
}
