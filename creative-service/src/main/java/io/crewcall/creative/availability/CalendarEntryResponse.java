package io.crewcall.creative.availability;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its owner sees it.
 *
 * @param start local time in {@code timeZone}
 */
@Schema(name = "CalendarEntry")
record CalendarEntryResponse(
    UUID id,
    CalendarEntry.Kind kind,
    String start,
    String end,
    String timeZone,
    @Nullable String rule,
    List<LocalDate> exceptDays,
    @Nullable String note,
    Instant createdAt) {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  static CalendarEntryResponse of(CalendarEntry entry) {
    CalendarEntry.Content content = entry.content();
    return new CalendarEntryResponse(
        entry.id(),
        content.kind(),
        LOCAL.format(content.start()),
        LOCAL.format(content.end()),
        content.timeZone(),
        content.rule(),
        content.exceptDays(),
        content.note(),
        entry.createdAt());
  }
}
