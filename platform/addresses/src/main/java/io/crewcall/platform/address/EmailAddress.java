package io.crewcall.platform.address;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which it is stored and compared: lower case, the domain in
 * its ASCII form by UTS 46, non-transitional: a letter of today's domains is no other one's. The
 * local part is ASCII too, so that no two addresses look alike.
 */
public record EmailAddress(String value) {
  /** Longer ones cannot be delivered to (RFC 5321). */
  public static final int MAX_LENGTH = 254;

  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final int MAX_LOCAL = 64;
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  /** Empty when the text is no address. */
  public static Optional<EmailAddress> parse(String text) {
    String stripped = text.strip();
    int at = stripped.lastIndexOf('@');
    if (at < 1 || stripped.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String local = stripped.substring(0, at).toLowerCase(Locale.ROOT);
    IDNA.Info converted = new IDNA.Info();
    String domain =
        UTS46.nameToASCII(stripped.substring(at + 1), new StringBuilder(), converted).toString();
    boolean wellFormed =
        !converted.hasErrors()
            && local.length() <= MAX_LOCAL
            && LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches()
            && local.length() + 1 + domain.length() <= MAX_LENGTH;
    return wellFormed ? Optional.of(new EmailAddress(local + "@" + domain)) : Optional.empty();
  }
}
