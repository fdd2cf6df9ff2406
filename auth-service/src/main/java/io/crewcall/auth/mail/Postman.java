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

/** Hands letters to the mail server and tells what became of each. */
final class Postman {
  private static final int PERMANENT = 500;

  private final JavaMailSender server;
  private final String from;

  Postman(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  /** What became of a letter. */
  sealed interface Outcome {
    record Sent() implements Outcome {}

    /** The server will not take it for this recipient, today or tomorrow. */
    record Refused(String cause) implements Outcome {}

    /** Not now. */
    record Failed(String cause) implements Outcome {}
  }

  /** Hands over several letters on one connection. */
  Map<UUID, Outcome> deliver(Map<UUID, Letter> letters) {
    Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
    Map<Object, UUID> messages = new IdentityHashMap<>();
    letters.forEach((id, letter) -> {
      try {
        messages.put(write(id, letter), id);
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

  private MimeMessage write(UUID id, Letter letter) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper helper =
        new MimeMessageHelper(message, letter.html() != null, StandardCharsets.UTF_8.name());
    InternetAddress sender = new InternetAddress(from, true);
    helper.setFrom(sender);
    helper.setTo(new InternetAddress(letter.recipient(), true));
    helper.setSubject(letter.subject());
    if (letter.html() == null) {
      helper.setText(letter.text());
    } else {
      helper.setText(letter.text(), letter.html());
    }
    // The same at each attempt: a receiver recognises what it gets twice.
    message.setHeader("Message-ID", "<" + id + domain(sender) + ">");
    // No answers from holiday robots (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Crewcall-Kind", letter.kind());
    if (message.getRecipients(Message.RecipientType.TO).length != 1) {
      throw new MessagingException("one recipient");
    }
    return message;
  }

  private static String domain(InternetAddress sender) {
    return sender.getAddress().substring(sender.getAddress().lastIndexOf('@'));
  }
}
