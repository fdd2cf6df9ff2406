package io.crewcall.creative.availability;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule of RFC 5545, of which a part is taken: daily, weekly or monthly, with interval,
 * count or end, days of the week and of the month. All times are local: the zone comes in later, so
 * that nine o'clock stays nine o'clock when the clocks change.
 */
final class Recurrence {
  private static final Pattern FORM =
      Pattern.compile(
          "FREQ=(DAILY|WEEKLY|MONTHLY)"
              + "(;(INTERVAL=[1-9]\\d?|COUNT=[1-9]\\d{0,2}|UNTIL=\\d{8}(T\\d{6}Z?)?"
              + "|WKST=(MO|TU|WE|TH|FR|SA|SU)"
              + "|BYDAY=(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}"
              + "|BYMONTHDAY=-?[1-9]\\d?(,-?[1-9]\\d?){0,30})){0,6}");

  private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(?:T(\\d{6})(Z)?)?");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

  private final RecurrenceRule rule;

  private Recurrence(RecurrenceRule rule) {
    this.rule = rule;
  }

  /**
   * The rule; empty when it is none, or one of a kind that is not taken.
   *
   * @param zone of the series: an end in UTC, as RFC 5545 wants it, is a local time there, and a
   *     day is meant as a whole
   */
  static Optional<Recurrence> parse(String text, ZoneId zone) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      String local = UNTIL.matcher(text).replaceAll(until -> "UNTIL=" + localEnd(until, zone));
      return Optional.of(new Recurrence(new RecurrenceRule(local, RfcMode.RFC5545_STRICT)));
    } catch (InvalidRecurrenceRuleException
        | IllegalArgumentException
        | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String localEnd(MatchResult until, ZoneId zone) {
    String time = until.group(2) == null ? "235959" : until.group(2);
    LocalDateTime end = LocalDateTime.parse(until.group(1) + "T" + time, BASIC);
    return until.group(3) == null
        ? BASIC.format(end)
        : BASIC.format(end.atZone(ZoneOffset.UTC).withZoneSameInstant(zone));
  }

  /** Whether the series that starts then has its start as the first occurrence. */
  boolean startsAt(LocalDateTime start) {
    return between(start, start, start.plusSeconds(1), 1).equals(List.of(start));
  }

  /** Starts of occurrences from a time on and before another, {@code most} at most. */
  List<LocalDateTime> between(
      LocalDateTime start, LocalDateTime from, LocalDateTime before, int most) {
    List<LocalDateTime> starts = new ArrayList<>();
    try {
      RecurrenceRuleIterator occurrences = rule.iterator(floating(start));
      if (from.isAfter(start)) {
        occurrences.fastForward(floating(from));
      }
      while (occurrences.hasNext() && starts.size() < most) {
        LocalDateTime next = local(occurrences.nextDateTime());
        if (!next.isBefore(before)) {
          break;
        }
        if (!next.isBefore(from)) {
          starts.add(next);
        }
      }
    } catch (IllegalArgumentException | IllegalStateException neverOccurs) {
      // A rule that matches no day at all, as the 31st of every February: the library gives up.
      return List.copyOf(starts);
    }
    return List.copyOf(starts);
  }

  private static DateTime floating(LocalDateTime time) {
    return new DateTime(
        time.getYear(),
        time.getMonthValue() - 1,
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }

  private static LocalDateTime local(DateTime time) {
    return LocalDateTime.of(
            time.getYear(),
            time.getMonth() + 1,
            time.getDayOfMonth(),
            time.getHours(),
            time.getMinutes(),
            time.getSeconds())
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
