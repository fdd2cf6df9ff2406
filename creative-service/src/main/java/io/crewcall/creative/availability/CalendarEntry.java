package io.crewcall.creative.availability;

import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** When somebody is taken or free by their own calendar, once or by a recurrence rule. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "entry_id"))
class CalendarEntry extends StoredEntity {
  private static final int MOST_OCCURRENCES = 1000;

  private UUID userId;

  @Embedded private Content content;

  @Column(updatable = false)
  private Instant createdAt;

  /** What the time of an entry is to its owner. */
  enum Kind {
    UNAVAILABLE,
    /** Something may come to it; others see that it is not sure. */
    TENTATIVE,
    /** Free although the day is one that is never worked. */
    AVAILABLE
  }

  /**
   * What its owner says.
   *
   * @param start local time of the first occurrence
   * @param end local time at which the first occurrence is over
   * @param timeZone in which those times are meant
   * @param rule of the occurrences, or null when there is one only
   * @param exceptDays days on which an occurrence that would start is left out
   * @param note for the owner alone
   */
  @Embeddable
  record Content(
      @Enumerated(EnumType.STRING) Kind kind,
      @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) @Column(name = "starts_at") LocalDateTime start,
      @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) @Column(name = "ends_at") LocalDateTime end,
      String timeZone,
      @Nullable String rule,
      @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "date[]") List<LocalDate> exceptDays,
      @Nullable String note) {
    Content {
      exceptDays = List.copyOf(exceptDays);
    }
  }

  @SuppressWarnings("NullAway.Init")
  protected CalendarEntry() {}

  CalendarEntry(UUID id, UUID userId, Content content, Instant now) {
    super(id);
    this.userId = userId;
    this.content = content;
    this.createdAt = now;
  }

  /** Replaces what its owner says. */
  void replace(Content changed) {
    content = changed;
  }

  Content content() {
    return content;
  }

  Instant createdAt() {
    return createdAt;
  }

  /**
   * When it takes place, as far as that touches a time. Start and end of each occurrence are local
   * times: a night from 22 to 6 o'clock is an hour shorter or longer when the clocks change in it,
   * and a time that they skip is the one as much later.
   */
  Stream<Span> between(Instant from, Instant to) {
    Duration length = Duration.between(content.start(), content.end());
    ZoneId zone = ZoneId.of(content.timeZone());
    return starts(from, to, length, zone)
        .filter(start -> !content.exceptDays().contains(start.toLocalDate()))
        .map(start -> span(start, length, zone))
        .filter(span -> span.touches(from, to));
  }

  private Span span(LocalDateTime start, Duration length, ZoneId zone) {
    Instant begin = start.atZone(zone).toInstant();
    Instant end = start.plus(length).atZone(zone).toInstant();
    // The clocks have skipped its start up to its end: it takes place as much later.
    return new Span(
        begin, end.isAfter(begin) ? end : begin.plus(length), Span.State.of(content.kind()));
  }

  private Stream<LocalDateTime> starts(Instant from, Instant to, Duration length, ZoneId zone) {
    if (content.rule() == null) {
      return Stream.of(content.start());
    }
    // A day more on both sides: local and absolute times differ when clocks change.
    LocalDateTime earliest = LocalDateTime.ofInstant(from, zone).minus(length).minusDays(1);
    LocalDateTime latest = LocalDateTime.ofInstant(to, zone).plusDays(1);
    return Recurrence.parse(content.rule(), zone)
        .map(series -> series.between(content.start(), earliest, latest, MOST_OCCURRENCES))
        .orElse(List.of())
        .stream();
  }
}
