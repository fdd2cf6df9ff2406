package io.crewcall.creative.availability;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives/me/calendar")
@Tag(name = "Availability", description = "Days on which crew are taken")
class CalendarController {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final CalendarDesk desk;
  private final CalendarEntries entries;
  private final Cursors cursors;

  CalendarController(CalendarDesk desk, CalendarEntries entries, Cursors cursors) {
    this.desk = desk;
    this.entries = entries;
    this.cursors = cursors;
  }

  /**
   * An entry as its owner sees it.
   *
   * @param start local time in {@code timeZone}
   */
  @Schema(name = "CalendarEntry")
  record EntryView(
      UUID id,
      CalendarEntry.Kind kind,
      String start,
      String end,
      String timeZone,
      @Nullable String rule,
      List<LocalDate> exceptDays,
      @Nullable String note,
      Instant createdAt) {

    static EntryView of(CalendarEntry entry) {
      CalendarEntry.Content content = entry.content();
      return new EntryView(
          entry.entryId(),
          content.kind(),
          LOCAL.format(content.start()),
          LOCAL.format(content.end()),
          content.zone().getId(),
          content.rule(),
          content.exceptDays(),
          content.note(),
          entry.createdAt());
    }
  }

  @PostMapping
  @Operation(
      operationId = "addMyCalendarEntry",
      summary = "Put into my calendar when I am taken, once or again and again")
  @Refuses(
      status = 409,
      codes = {"PROFILE_REQUIRED", "TOO_MANY_ENTRIES"})
  @Refuses(
      status = 422,
      codes = {"INVALID_INTERVAL", "UNKNOWN_TIME_ZONE", "INVALID_RULE"})
  @ApiResponse(responseCode = "201", description = "In the calendar")
  ResponseEntity<EntryView> add(CurrentUser user, @Valid @RequestBody EditCalendarEntry edit) {
    CalendarEntry entry = desk.add(user.id(), edit);
    return Etags.created(
        "/api/v1/creatives/me/calendar/" + entry.entryId(), EntryView.of(entry), entry.version());
  }

  @GetMapping
  @Operation(operationId = "listMyCalendar", summary = "List my calendar, the newest entry first")
  Page<EntryView> list(CurrentUser user, PageQuery page) {
    String list = "calendar:" + user.id();
    @Nullable UUID behind =
        cursors
            .decode(list, page.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(null);
    return Page.of(
            entries.list(user.id(), behind, page.limit() + 1),
            page.limit(),
            last -> cursors.encode(list, last.entryId()))
        .map(EntryView::of);
  }

  @GetMapping("/{entryId}")
  @Operation(operationId = "getMyCalendarEntry", summary = "Read an entry of my calendar")
  @Refuses(status = 404, codes = "ENTRY_NOT_FOUND")
  ResponseEntity<EntryView> get(CurrentUser user, @PathVariable UUID entryId) {
    return view(entries.find(user.id(), entryId).orElseThrow(CalendarDesk::notFound));
  }

  @PutMapping("/{entryId}")
  @Operation(operationId = "replaceMyCalendarEntry", summary = "Replace an entry of my calendar")
  @Refuses(status = 404, codes = "ENTRY_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"INVALID_INTERVAL", "UNKNOWN_TIME_ZONE", "INVALID_RULE"})
  ResponseEntity<EntryView> replace(
      CurrentUser user,
      @PathVariable UUID entryId,
      IfMatch ifMatch,
      @Valid @RequestBody EditCalendarEntry edit) {
    return view(desk.replace(user.id(), entryId, edit, ifMatch));
  }

  @DeleteMapping("/{entryId}")
  @Operation(operationId = "removeMyCalendarEntry", summary = "Take an entry out of my calendar")
  @Refuses(status = 404, codes = "ENTRY_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @ApiResponse(responseCode = "204", description = "Out of the calendar")
  ResponseEntity<Void> remove(CurrentUser user, @PathVariable UUID entryId, IfMatch ifMatch) {
    desk.remove(user.id(), entryId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<EntryView> view(CalendarEntry entry) {
    return Etags.ok(EntryView.of(entry), entry.version());
  }
}
