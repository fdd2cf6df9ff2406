package io.crewcall.creative.availability;

import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.VisibleProfiles;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives")
@Tag(name = "Availability", description = "Days on which crew are taken")
class CalendarLinkController {
  private static final Duration PAST = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(366);

  private final CalendarLinkService links;
  private final VisibleProfiles visible;
  private final AvailabilityService availability;
  private final Clock clock;

  CalendarLinkController(
      CalendarLinkService links,
      VisibleProfiles visible,
      AvailabilityService availability,
      Clock clock) {
    this.links = links;
    this.visible = visible;
    this.availability = availability;
    this.clock = clock;
  }

  /**
   * Where calendar programs find the calendar.
   *
   * @param path behind the platform's own address; known to its owner only, and shown only this
   *     once
   */
  @Schema(name = "CalendarLink")
  record CalendarLinkResponse(String path) {}

  @NoEtag
  @PutMapping("/me/calendar-link")
  @Operation(
      operationId = "renewMyCalendarLink",
      summary = "Get a new secret address of my calendar for calendar programs",
      description = "iCalendar (RFC 5545). A former address stops to work.")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  ResponseEntity<CalendarLinkResponse> renew(CurrentUser user) {
    String token = links.renew(user.id());
    return ResponseEntity.ok(new CalendarLinkResponse("/api/v1/creatives/calendars/" + token));
  }

  @DeleteMapping("/me/calendar-link")
  @Operation(operationId = "revokeMyCalendarLink", summary = "Revoke the address of my calendar")
  @ApiResponse(responseCode = "204", description = "It works no more")
  ResponseEntity<Void> revoke(CurrentUser user) {
    links.revoke(user.id());
    return ResponseEntity.noContent().build();
  }

  @NoEtag
  @GetMapping(path = "/calendars/{token}", produces = "text/calendar")
  @SecurityRequirements
  @Operation(
      operationId = "readCalendarFeed",
      summary = "Read a calendar by its secret address",
      description = "When somebody is taken, a month back and a year ahead; no names, no notes.")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Refuses(status = 404, codes = "CALENDAR_NOT_FOUND")
  ResponseEntity<String> feed(@PathVariable @Size(max = 100) String token) {
    CreativeProfile profile =
        links
            .owner(token)
            .flatMap(visible::ofOpenAccount)
            .orElseThrow(() ->
                Problem.notFound("CALENDAR_NOT_FOUND", "There is no such calendar.").exception());
    Instant now = clock.instant();
    Timeline timeline = availability.of(profile, now.minus(PAST), now.plus(AHEAD), now);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(CalendarFeed.of(profile.id(), timeline.taken(), now));
  }
}
