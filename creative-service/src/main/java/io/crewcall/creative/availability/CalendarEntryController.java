package io.crewcall.creative.availability;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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
class CalendarEntryController {
  private final CalendarEntryService service;
  private final CalendarEntryRepository entries;
  private final Cursors cursors;

  CalendarEntryController(
      CalendarEntryService service, CalendarEntryRepository entries, Cursors cursors) {
    this.service = service;
    this.entries = entries;
    this.cursors = cursors;
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
  ResponseEntity<CalendarEntryResponse> add(
      CurrentUser user, @Valid @RequestBody EditCalendarEntryRequest edit) {
    CalendarEntry entry = service.add(user.id(), edit);
    return Etags.created(
        "/api/v1/creatives/me/calendar/" + entry.id(),
        CalendarEntryResponse.of(entry),
        entry.version());
  }

  @GetMapping
  @Operation(operationId = "listMyCalendar", summary = "List my calendar, the newest entry first")
  Page<CalendarEntryResponse> list(CurrentUser user, PageQuery page) {
    String list = "calendar:" + user.id();
    UUID behind = cursors.idBefore(list, page);
    return Page.of(
            entries.findBehind(user.id(), behind, Limit.of(page.limit() + 1)),
            page.limit(),
            last -> cursors.encode(list, last.id()))
        .map(CalendarEntryResponse::of);
  }

  @GetMapping("/{entryId}")
  @Operation(operationId = "getMyCalendarEntry", summary = "Read an entry of my calendar")
  @Refuses(status = 404, codes = "ENTRY_NOT_FOUND")
  ResponseEntity<CalendarEntryResponse> get(CurrentUser user, @PathVariable UUID entryId) {
    return response(
        entries.findByIdAndUserId(entryId, user.id()).orElseThrow(CalendarEntryService::notFound));
  }

  @PutMapping("/{entryId}")
  @Operation(operationId = "replaceMyCalendarEntry", summary = "Replace an entry of my calendar")
  @Refuses(status = 404, codes = "ENTRY_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"INVALID_INTERVAL", "UNKNOWN_TIME_ZONE", "INVALID_RULE"})
  ResponseEntity<CalendarEntryResponse> replace(
      CurrentUser user,
      @PathVariable UUID entryId,
      IfMatch ifMatch,
      @Valid @RequestBody EditCalendarEntryRequest edit) {
    return response(service.replace(user.id(), entryId, edit, ifMatch));
  }

  @DeleteMapping("/{entryId}")
  @Operation(operationId = "removeMyCalendarEntry", summary = "Take an entry out of my calendar")
  @Refuses(status = 404, codes = "ENTRY_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @ApiResponse(responseCode = "204", description = "Out of the calendar")
  ResponseEntity<Void> remove(CurrentUser user, @PathVariable UUID entryId, IfMatch ifMatch) {
    service.remove(user.id(), entryId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<CalendarEntryResponse> response(CalendarEntry entry) {
    return Etags.ok(CalendarEntryResponse.of(entry), entry.version());
  }
}
