package io.crewcall.gig.summary;

import io.crewcall.platform.live.EventStream;
import io.crewcall.platform.live.LiveStream;
import io.crewcall.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a stream until it ends: the summary as it is, whenever it is another than the one that the
 * reader has. An event's id is made of its summary, so that a reader who comes back, at whatever
 * instance, gets nothing that it has.
 */
@Component
class SummaryStream {
  private static final Logger log = LoggerFactory.getLogger(SummaryStream.class);

  /** At most so many read at once, so that connections are left for other requests. */
  private static final int READERS = 3;

  private final SummaryProperties properties;
  private final JsonMapper json;
  private final Clock clock;
  private final Semaphore readers = new Semaphore(READERS);

  SummaryStream(SummaryProperties properties, JsonMapper json, Clock clock) {
    this.properties = properties;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A summary.
   *
   * @param counted of it, which tells two of them apart
   */
  record Shown(Object summary, Object counted) {}

  /** The reader may see it no more. */
  private static final class RefusedException extends Exception {
    private RefusedException() {
      super(null, null, false, false);
    }
  }

  /**
   * @param summary reads it for the reader, and refuses who may not see it
   * @param last the id that the reader has; null without one
   * @param expiry of the token, which ends the stream
   */
  void write(
      LiveStream stream,
      Supplier<Shown> summary,
      @Nullable String last,
      Instant expiry,
      HttpServletResponse response) {
    try {
      EventStream events = EventStream.begin(response, properties.live().retry(), json);
      follow(stream, summary, last, expiry, events);
    } catch (IOException gone) {
      log.debug("a reader of a summary is gone or too slow: {}", gone.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(
      LiveStream stream,
      Supplier<Shown> summary,
      @Nullable String first,
      Instant expiry,
      EventStream events)
      throws IOException, InterruptedException {
    String last = first;
    boolean begun = false;
    while (true) {
      Instant now = clock.instant();
      if (stream.ended() || !now.isBefore(expiry)) {
        events.end(stream.ended() ? "SERVER_STOPS" : "TOKEN_EXPIRED");
        return;
      }
      Shown shown;
      try {
        shown = read(summary);
      } catch (RefusedException notAllowed) {
        events.end("NOT_ALLOWED");
        return;
      } catch (DataAccessException | TransactionException away) {
        log.debug("no summary from the database just now: {}", away.toString());
        Thread.sleep(properties.pause());
        continue;
      }
      Instant read = clock.instant();
      String id = id(shown);
      if (!id.equals(last)) {
        events.send(id, "summary", shown.summary());
        last = id;
      } else if (!begun) {
        events.heartbeat();
      }
      begun = true;
      Thread.sleep(shorter(properties.pause(), Duration.between(clock.instant(), expiry)));
      idle(stream, read, expiry, events);
    }
  }

  /** Until there may be another, the token has ended or it is time to look. */
  private void idle(LiveStream stream, Instant read, Instant expiry, EventStream events)
      throws IOException, InterruptedException {
    Instant until = read.plus(properties.refresh());
    if (expiry.isBefore(until)) {
      until = expiry;
    }
    Duration left = Duration.between(clock.instant(), until);
    while (left.isPositive()) {
      if (stream.await(shorter(left, properties.live().heartbeat()))) {
        return;
      }
      events.heartbeat();
      left = Duration.between(clock.instant(), until);
    }
  }

  private Shown read(Supplier<Shown> summary) throws RefusedException, InterruptedException {
    readers.acquire();
    try {
      return summary.get();
    } catch (ProblemException refused) {
      throw new RefusedException();
    } finally {
      readers.release();
    }
  }

  private String id(Shown shown) {
    String text = json.writeValueAsString(shown.counted());
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Duration shorter(Duration one, Duration other) {
    Duration shorter = one.compareTo(other) < 0 ? one : other;
    return shorter.isNegative() ? Duration.ZERO : shorter;
  }
}
