package io.crewcall.user.notification.mail;

import io.crewcall.user.notification.NotificationResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says.
 *
 * @param subject one line of at most 200 characters
 * @param html null for plain text alone
 */
public record MailText(String kind, String subject, String text, @Nullable String html) {
  /** Old news is not mailed. */
  static final Duration GOOD_FOR = Duration.ofHours(24);

  /** How many notifications a digest shows; the rest is counted. */
  static final int SHOWN = 30;

  private static final int LONGEST_SUBJECT = 200;
  private static final String FOOTER =
      "You choose in your notification preferences what reaches you by mail.";

  static MailText of(NotificationResponse notification) {
    return new MailText(
        "notification",
        line(notification.title()),
        notification.title() + "\n\n" + notification.body() + "\n\n-- \n" + FOOTER + "\n",
        html(
            "<p><strong>%s</strong></p><p>%s</p>"
                .formatted(escaped(notification.title()), escaped(notification.body()))));
  }

  /**
   * About several.
   *
   * @param notifications the newest of them, at most {@link #SHOWN}
   * @param all how many there are
   */
  static MailText digest(List<NotificationResponse> notifications, int all) {
    String count = all == 1 ? "One thing you have not read" : all + " things you have not read";
    int more = all - notifications.size();
    String rest = more <= 0 ? "" : "and " + more + " more";
    return new MailText(
        "digest",
        line(count),
        count
            + ":\n\n"
            + notifications.stream()
                .map(it -> "* " + it.title() + "\n  " + it.body() + "\n")
                .collect(Collectors.joining())
            + (rest.isEmpty() ? "" : "\n" + rest + "\n")
            + "\n-- \n"
            + FOOTER
            + "\n",
        html(
            "<p>"
                + escaped(count)
                + ":</p><ul>"
                + notifications.stream()
                    .map(it ->
                        "<li><strong>%s</strong><br>%s</li>"
                            .formatted(escaped(it.title()), escaped(it.body())))
                    .collect(Collectors.joining())
                + "</ul>"
                + (rest.isEmpty() ? "" : "<p>" + escaped(rest) + "</p>")));
  }

  private static String html(String body) {
    return "<!doctype html><html lang=\"en\"><body>%s<hr><p><small>%s</small></p></body></html>"
        .formatted(body, escaped(FOOTER));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** Without line breaks, which would begin another header. */
  private static String line(String text) {
    String one = text.replaceAll("\\p{Cntrl}+", " ");
    return one.length() <= LONGEST_SUBJECT ? one : one.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
