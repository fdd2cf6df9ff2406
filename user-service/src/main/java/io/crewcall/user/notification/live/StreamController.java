package io.crewcall.user.notification.live;

import io.crewcall.platform.live.EventStream;
import io.crewcall.platform.live.LiveStream;
import io.crewcall.platform.live.LiveStreams;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.user.notification.NotificationService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The live stream over HTTP; the request's own virtual thread writes it until it ends. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications")
class StreamController {
  private static final String EXAMPLE =
      """
      retry: 3000
      id: 0199f3a0-0000-7000-8000-000000000000
      event: ready
      data: {"unread":2}

      id: 0199f3a1-1111-7000-8000-000000000000
      event: notification
      data: {"id":"0199f3a1-1111-7000-8000-000000000000","type":"DELIVERED","title":"Asha Rao delivered"}

      : still here

      """;

  private final LiveStreams streams;
  private final StreamWriter writer;
  private final NotificationService notifications;

  StreamController(LiveStreams streams, StreamWriter writer, NotificationService notifications) {
    this.streams = streams;
    this.writer = writer;
    this.notifications = notifications;
  }

  @GetMapping("/stream")
  @Operation(
      operationId = "streamNotifications",
      summary = "One's own notifications as they come, by server-sent events",
      description =
          """
          Begins with an event `ready`, whose id is the present position; then an event `notification` \
          for each, whose id is the notification's. With Last-Event-ID it goes on behind that one, \
          without loss or repetition. A comment keeps it alive every 15 seconds. It ends with an \
          event `end` when the token expires or the server stops; come back after `retry`.\
          """)
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
  void stream(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @Parameter(description = "Id of the last event received, to go on behind it")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable UUID lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, HttpMediaTypeNotAcceptableException {
    EventStream.requireAcceptance(request);
    LiveStream stream = streams.open(user.id(), user.id());
    try {
      // Read after the stream is open: what is stored later wakes it.
      UUID position =
          Optional.ofNullable(lastEventId).orElseGet(() -> notifications.lastId(user.id()));
      int unread = notifications.unread(user.id());
      writer.write(stream, position, unread, EventStream.expiry(token), response);
    } finally {
      streams.close(stream);
    }
  }
}
