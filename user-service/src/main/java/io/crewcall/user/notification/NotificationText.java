package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.NotificationType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title and body in English, from {@code texts.properties}. Made when a notification is read and
 * not when it is stored, so that they have the present name of the gig and no name of an erased
 * user.
 */
record NotificationText(String title, String body) {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("io.crewcall.user.notification.texts", Locale.ROOT);
  private static final Pattern PLACE = Pattern.compile("\\{(who|gig|brand|due)}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static NotificationText of(
      NotificationType type,
      @Nullable String actor,
      @Nullable String name,
      @Nullable Instant dueAt) {
    Map<String, String> values =
        Map.of(
            "{who}", actor == null ? "Somebody" : actor,
            "{gig}", name == null ? "a gig" : "“" + name + "”",
            "{brand}", name == null ? "a brand" : name,
            "{due}", dueAt == null ? "soon" : TIME.format(dueAt));
    String body = filled(type + ".body", values);
    return new NotificationText(
        filled(type + ".title", values), Character.toUpperCase(body.charAt(0)) + body.substring(1));
  }

  /** The names are filled in at one go, so that what a name says is never taken for a place. */
  private static String filled(String key, Map<String, String> values) {
    return PLACE
        .matcher(TEXTS.getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(), "")));
  }
}
