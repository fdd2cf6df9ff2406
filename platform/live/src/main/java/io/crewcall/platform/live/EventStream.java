package io.crewcall.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tools.jackson.databind.json.JsonMapper;

/** The answer that a stream is, event by event. */
public final class EventStream {
  private final OutputStream out;
  private final JsonMapper json;

  private EventStream(OutputStream out, JsonMapper json) {
    this.out = out;
    this.json = json;
  }

  /** Why a stream ends. */
  private record End(String reason) {}

  /**
   * Refuses who wants something else. With {@code produces}, other requests could fall to another
   * operation's mapping.
   */
  public static void requireAcceptance(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> accepted =
        MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    if (!accepted.isEmpty()
        && accepted.stream().noneMatch(it -> it.includes(MediaType.TEXT_EVENT_STREAM))) {
      throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.TEXT_EVENT_STREAM));
    }
  }

  /** Begins the answer. */
  public static EventStream begin(HttpServletResponse response, Duration retry, JsonMapper json)
      throws IOException {
    response.setStatus(HttpStatus.OK.value());
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Asks proxies not to buffer.
    response.setHeader("X-Accel-Buffering", "no");
    EventStream stream = new EventStream(response.getOutputStream(), json);
    stream.write("retry: " + retry.toMillis() + "\n");
    return stream;
  }

  /** When the token ends, which ends the stream. */
  public static Instant expiry(Jwt token) {
    return Optional.ofNullable(token.getExpiresAt())
        .orElseThrow(() -> new IllegalStateException("a token without exp was let in"));
  }

  /**
   * Sends an event.
   *
   * @param id with which a client may come back; null keeps the one before
   * @throws IOException when the reader is gone, or takes nothing for as long as the connector
   *     waits
   */
  public void send(@Nullable Object id, String event, Object data) throws IOException {
    write(
        (id == null ? "" : "id: " + id + "\n")
            + "event: "
            + event
            + "\ndata: "
            + json.writeValueAsString(data)
            + "\n\n");
    out.flush();
  }

  /** Sends the last event. */
  public void end(String reason) throws IOException {
    send(null, "end", new End(reason));
  }

  /** Shows whether the reader is still there. */
  public void heartbeat() throws IOException {
    write(": still here\n\n");
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
