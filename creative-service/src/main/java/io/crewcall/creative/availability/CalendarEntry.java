package io.crewcall.creative.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody put into their calendar, once or again and again.
 *
 * @param version grows with every change; the ETag
 */
record CalendarEntry(UUID entryId, UUID userId, Content content, long version, Instant createdAt) {
  private static final int MOST_OCCURRENCES = 1000;

  /** What the time of an entry is to its owner. */
  enum Kind {
    UNAVAILABLE,
    /** May come to something; others see that it is not sure. */
    TENTATIVE,
    /** Open although the day is one that is never worked. */
    AVAILABLE
  }

  /**
   * What its owner says.
   *
   * @param start local time of the first occurrence
   * @param end local time at which the first occurrence is over
   * @param zone in which those times are meant
   * @param rule of the occurrences, or null when there is one only
   * @param exceptDays days on which an occurrence that would start is left out
   * @param note for the owner alone
   */
  record Content(
      Kind kind,
      LocalDateTime start,
      LocalDateTime end,
      ZoneId zone,
      @Nullable String rule,
      List<LocalDate> exceptDays,
      @Nullable String note) {
    Content {
      exceptDays = List.copyOf(exceptDays);
    }
  }

  CalendarEntry with(Content changed) {
    return new CalendarEntry(entryId, userId, changed, version + 1, createdAt);
  }

  /**
   * When it takes place, as far as that touches a time. Start and end of each occurrence are what
   * the clocks on the wall show: a night from 22 to 6 o'clock is an hour shorter or longer when the
   * clocks change in it, and a time that they skip is the one as much later.
   */
  Stream<Span> between(Instant from, Instant to) {
    Duration length = Duration.between(content.start(), content.end());
    return starts(from, to, length)
        .filter(start -> !content.exceptDays().contains(start.toLocalDate()))
        .map(start ->
            new Span(instant(start), instant(start.plus(length)), Span.State.of(content.kind())))
        .filter(span -> span.from().isBefore(span.to()) && span.touches(from, to));
  }

  private Stream<LocalDateTime> starts(Instant from, Instant to, Duration length) {
    String rule = content.rule();
    if (rule == null) {
      return Stream.of(content.start());
    }
    // A day more on both sides: local and absolute times run apart when clocks change.
    LocalDateTime earliest =
        LocalDateTime.ofInstant(from, content.zone()).minus(length).minusDays(1);
    LocalDateTime latest = LocalDateTime.ofInstant(to, content.zone()).plusDays(1);
    return Recurrence.parse(rule)
        .map(series -> series.between(content.start(), earliest, latest, MOST_OCCURRENCES))
        .orElse(List.of())
        .stream();
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(content.zone()).toInstant();
  }
}
