package io.crewcall.user.notification.live;

import io.crewcall.platform.live.EventStream;
import io.crewcall.platform.live.LiveSettings;
import io.crewcall.platform.live.LiveStream;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationResponse;
import io.crewcall.user.notification.NotificationService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a stream until it ends. Nothing is kept in memory for a reader: each turn reads on from
 * the last id that was sent. A reader that takes nothing for ten seconds makes the write fail (the
 * connector's time-out) and is dropped.
 */
@Component
class StreamWriter {
  private static final Logger log = LoggerFactory.getLogger(StreamWriter.class);
  private static final int BATCH = 100;
  private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);

  /** At most so many read at once, so that connections are left for other requests. */
  private static final int READERS = 3;

  private final NotificationService notifications;
  private final JsonMapper json;
  private final LiveSettings settings;
  private final Clock clock;
  private final Semaphore readers = new Semaphore(READERS);

  StreamWriter(
      NotificationService notifications,
      JsonMapper json,
      NotificationProperties properties,
      Clock clock) {
    this.notifications = notifications;
    this.json = json;
    this.settings = properties.live();
    this.clock = clock;
  }

  private record Ready(int unread) {}

  /**
   * @param position what the reader has; what comes after it is sent
   * @param expiry of the token, which ends the stream
   */
  void write(
      LiveStream stream, UUID position, int unread, Instant expiry, HttpServletResponse response) {
    try {
      EventStream events = EventStream.begin(response, settings.retry(), json);
      events.send(position, "ready", new Ready(unread));
      follow(stream, position, expiry, events);
    } catch (IOException gone) {
      log.debug("a reader of notifications is gone or too slow: {}", gone.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(LiveStream stream, UUID position, Instant expiry, EventStream events)
      throws IOException, InterruptedException {
    UUID last = position;
    boolean reading = true;
    while (true) {
      if (stream.ended()) {
        events.end("SERVER_STOPS");
        return;
      }
      Duration left = Duration.between(clock.instant(), expiry);
      if (!left.isPositive()) {
        events.end("TOKEN_EXPIRED");
        return;
      }
      if (reading) {
        List<NotificationResponse> next;
        try {
          next = read(stream.user(), last);
        } catch (DataAccessException | TransactionException away) {
          log.debug("no notifications from the database just now: {}", away.toString());
          stream.await(DATABASE_PAUSE);
          continue;
        }
        for (NotificationResponse notification : next) {
          events.send(notification.id(), "notification", notification);
          last = notification.id();
        }
        if (next.size() == BATCH) {
          continue;
        }
      }
      reading = stream.await(shorter(left, settings.heartbeat()));
      if (!reading) {
        events.heartbeat();
      }
    }
  }

  private List<NotificationResponse> read(UUID user, UUID last) throws InterruptedException {
    readers.acquire();
    try {
      return notifications.after(user, last, BATCH);
    } finally {
      readers.release();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
