package io.crewcall.creative.availability;

import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
  private LocalDateTime startsAt;

  @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
  private LocalDateTime endsAt;

  private String timeZone;
  private @Nullable String rule;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "date[]")
  private List<LocalDate> exceptDays;

  private @Nullable String note;

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

  @SuppressWarnings("NullAway.Init")
  protected CalendarEntry() {}

  @SuppressWarnings("NullAway.Init")
  CalendarEntry(UUID id, UUID userId, Content content, Instant now) {
    super(id);
    this.userId = userId;
    this.createdAt = now;
    replace(content);
  }

  /** Replaces what its owner says. */
  final void replace(Content content) {
    kind = content.kind();
    startsAt = content.start();
    endsAt = content.end();
    timeZone = content.zone().getId();
    rule = content.rule();
    exceptDays = content.exceptDays();
    note = content.note();
  }

  Content content() {
    return new Content(
        kind, startsAt, endsAt, ZoneId.of(timeZone), rule, List.copyOf(exceptDays), note);
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
    Duration length = Duration.between(startsAt, endsAt);
    ZoneId zone = ZoneId.of(timeZone);
    return starts(from, to, length, zone)
        .filter(start -> !exceptDays.contains(start.toLocalDate()))
        .map(start ->
            new Span(
                start.atZone(zone).toInstant(),
                start.plus(length).atZone(zone).toInstant(),
                Span.State.of(kind)))
        .filter(span -> span.from().isBefore(span.to()) && span.touches(from, to));
  }

  private Stream<LocalDateTime> starts(Instant from, Instant to, Duration length, ZoneId zone) {
    if (rule == null) {
      return Stream.of(startsAt);
    }
    // A day more on both sides: local and absolute times differ when clocks change.
    LocalDateTime earliest = LocalDateTime.ofInstant(from, zone).minus(length).minusDays(1);
    LocalDateTime latest = LocalDateTime.ofInstant(to, zone).plusDays(1);
    return Recurrence.parse(rule)
        .map(series -> series.between(startsAt, earliest, latest, MOST_OCCURRENCES))
        .orElse(List.of())
        .stream();
  }
}
