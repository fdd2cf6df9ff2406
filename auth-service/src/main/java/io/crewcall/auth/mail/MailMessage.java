package io.crewcall.auth.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is sent. Its fields that become headers are one line each, so that nobody adds a
 * header of their own.
 *
 * @param kind what sort of mail, for the figures, for example {@code password-reset}
 * @param recipient a well-formed e-mail address
 * @param subject at most 200 characters; control characters become spaces
 * @param html the same as the text, if there is such a form
 */
public record MailMessage(
    String kind, String recipient, String subject, String text, @Nullable String html) {
  private static final Pattern KIND = Pattern.compile("[a-z0-9-]{1,60}");
  private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int MAX_SUBJECT = 200;

  public MailMessage {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("no kind of mail");
    }
    if (NO_LINE.matcher(recipient).find() || recipient.indexOf('@') < 1) {
      throw new IllegalArgumentException("no recipient");
    }
    String line = NO_LINE.matcher(subject).replaceAll(" ").strip();
    subject = line.substring(0, Math.min(line.length(), MAX_SUBJECT));
  }

  /** Without anything personal. */
  @Override
  public String toString() {
    return "MailMessage[" + kind + "]";
  }
}
