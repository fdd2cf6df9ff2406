package io.crewcall.gig.summary;

import io.crewcall.platform.live.EventStream;
import io.crewcall.platform.live.LiveStream;
import io.crewcall.platform.live.LiveStreams;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Live summaries over HTTP; the request's own virtual thread writes them until they end. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Summaries")
class SummaryStreamController {
  private static final String DESCRIPTION =
      """
      Begins with an event `summary`, whose data is what the operation without `/stream` answers, and sends \
      another whenever it has changed, one a second at most. With Last-Event-ID the first comes only if it is \
      another than that one. A comment keeps it alive every 15 seconds. It ends with an event `end` when \
      the token expires, the caller may not see it any more (`NOT_ALLOWED`) or the server stops; come back after `retry`.\
      """;
  private static final String EXAMPLE =
      """
      retry: 3000
      id: 6f1ed002-ab55-3cd2-a1a2-2a2fda5e5c47
      event: summary
      data: {"asOf":"2026-11-30T10:00:00Z","hiring":{"bids":{"undecided":3}}}

      : still here

      """;

  private final LiveStreams streams;
  private final SummaryStream writer;
  private final Summaries summaries;

  SummaryStreamController(LiveStreams streams, SummaryStream writer, Summaries summaries) {
    this.streams = streams;
    this.writer = writer;
    this.summaries = summaries;
  }

  @GetMapping("/users/me/summary/stream")
  @Operation(
      operationId = "streamOwnSummary",
      summary = "One's own summary as it changes, by server-sent events",
      description = DESCRIPTION)
  @ApiResponse(
      responseCode = "200",
      description = "The stream",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string"),
              examples = @ExampleObject(EXAMPLE)))
  @Refuses(status = 429, codes = "TOO_MANY_STREAMS")
  @Refuses(status = 503, codes = "STREAMS_EXHAUSTED")
  void mine(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @Parameter(description = "Id of the last event received")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable UUID lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws HttpMediaTypeNotAcceptableException {
    EventStream.requireAcceptance(request);
    Supplier<SummaryStream.Shown> own =
        () -> {
          UserSummaryResponse summary = summaries.of(user);
          return new SummaryStream.Shown(summary, List.of(summary.hiring(), summary.work()));
        };
    write(user, user.id(), own, lastEventId, token, response);
  }

  @GetMapping("/brands/{brandId}/summary/stream")
  @Operation(
      operationId = "streamBrandSummary",
      summary = "A brand's summary as it changes, for its team, by server-sent events",
      description = DESCRIPTION)
  @ApiResponse(
      responseCode = "200",
      description = "The stream",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string"),
              examples = @ExampleObject(EXAMPLE)))
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  @Refuses(status = 429, codes = "TOO_MANY_STREAMS")
  @Refuses(status = 503, codes = "STREAMS_EXHAUSTED")
  void ofBrand(
      @PathVariable UUID brandId,
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @Parameter(description = "Id of the last event received")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable UUID lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws HttpMediaTypeNotAcceptableException {
    EventStream.requireAcceptance(request);
    Supplier<SummaryStream.Shown> shared =
        () -> {
          BrandSummaryResponse summary = summaries.ofBrand(brandId, user);
          return new SummaryStream.Shown(summary, List.of(summary.hiring(), summary.spend()));
        };
    summaries.requireMember(brandId, user);
    write(user, brandId, shared, lastEventId, token, response);
  }

  private void write(
      CurrentUser user,
      UUID subject,
      Supplier<SummaryStream.Shown> summary,
      @Nullable UUID lastEventId,
      Jwt token,
      HttpServletResponse response) {
    LiveStream stream = streams.open(user.id(), subject);
    try {
      String last = lastEventId == null ? null : lastEventId.toString();
      writer.write(stream, summary, last, EventStream.expiry(token), response);
    } finally {
      streams.close(stream);
    }
  }
}
