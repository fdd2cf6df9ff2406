package io.crewcall.auth.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the mail server and tells what became of each. */
final class SmtpMailSender {
  private static final int PERMANENT = 500;

  private final JavaMailSender server;
  private final String from;

  SmtpMailSender(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  /** What became of a mail. */
  sealed interface Outcome {
    record Sent() implements Outcome {}

    /** The server will not take it for this recipient, today or tomorrow. */
    record Refused(String cause) implements Outcome {}

    /** Not now. */
    record Failed(String cause) implements Outcome {}
  }

  /** Hands over several mails on one connection. */
  Map<UUID, Outcome> deliver(Map<UUID, MailMessage> mails) {
    Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
    Map<Object, UUID> messages = new IdentityHashMap<>();
    mails.forEach((id, mail) -> {
      try {
        messages.put(write(id, mail), id);
      } catch (MessagingException unwritable) {
        outcomes.put(id, new Outcome.Refused(unwritable.getClass().getSimpleName()));
      }
    });
    Map<Object, Exception> failures = send(messages.keySet().toArray(MimeMessage[]::new));
    messages.forEach((message, id) -> outcomes.put(id, outcome(failures.get(message))));
    return outcomes;
  }

  private Map<Object, Exception> send(MimeMessage[] messages) {
    Map<Object, Exception> failures = new IdentityHashMap<>();
    if (messages.length == 0) {
      return failures;
    }
    try {
      server.send(messages);
    } catch (MailSendException some) {
      failures.putAll(some.getFailedMessages());
      if (failures.isEmpty()) {
        List.of(messages).forEach(message -> failures.put(message, some));
      }
    } catch (MailException all) {
      List.of(messages).forEach(message -> failures.put(message, all));
    }
    return failures;
  }

  private static Outcome outcome(@Nullable Exception failure) {
    if (failure == null) {
      return new Outcome.Sent();
    }
    // Names of classes and the server's codes only: its words may have the address in them.
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException address
          && address.getReturnCode() >= PERMANENT) {
        return new Outcome.Refused("the server answers " + address.getReturnCode());
      }
    }
    return new Outcome.Failed(failure.getClass().getSimpleName());
  }

  /** Exceptions of mail are chained in a way of their own. */
  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : cause.getCause();
  }

  private MimeMessage write(UUID id, MailMessage mail) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper helper =
        new MimeMessageHelper(message, mail.html() != null, StandardCharsets.UTF_8.name());
    InternetAddress sender = new InternetAddress(from, true);
    helper.setFrom(sender);
    helper.setTo(new InternetAddress(mail.recipient(), true));
    helper.setSubject(mail.subject());
    if (mail.html() == null) {
      helper.setText(mail.text());
    } else {
      helper.setText(mail.text(), mail.html());
    }
    // The same at each attempt: a receiver recognises what it gets twice.
    message.setHeader("Message-ID", "<" + id + domain(sender) + ">");
    // No answers from holiday robots (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Crewcall-Kind", mail.kind());
    if (message.getRecipients(Message.RecipientType.TO).length != 1) {
      throw new MessagingException("one recipient");
    }
    return message;
  }

  private static String domain(InternetAddress sender) {
    return sender.getAddress().substring(sender.getAddress().lastIndexOf('@'));
  }
}
