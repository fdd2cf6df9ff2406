package io.crewcall.user.notification.live;

import io.crewcall.platform.problem.Problem;
import io.crewcall.user.notification.NotificationProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The streams that are open at this instance. Ended before the web server stops, which waits for
 * requests under way.
 */
@Component
class LiveStreams implements SmartLifecycle {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

  private final NotificationProperties.Live properties;
  private final Map<UUID, Set<LiveStream>> streams = new ConcurrentHashMap<>();
  private final Semaphore free;
  private volatile boolean running;

  LiveStreams(NotificationProperties properties, MeterRegistry meters) {
    this.properties = properties.live();
    this.free = new Semaphore(this.properties.total());
    meters.gauge("crewcall.notifications.streams", this, LiveStreams::open);
  }

  /**
   * Opens a stream; {@link #close} it.
   *
   * @throws io.crewcall.platform.problem.ProblemException 429 when the user has as many as are
   *     allowed, 503 when this instance has as many as it can serve, or is about to stop
   */
  LiveStream open(UUID user) {
    if (!running || !free.tryAcquire()) {
      throw Problem.unavailable("STREAMS_EXHAUSTED", "There is no room for one more stream now.")
          .exception();
    }
    LiveStream stream = new LiveStream(user);
    boolean admitted =
        streams
            .compute(
                user,
                (id, present) -> {
                  Set<LiveStream> own = present == null ? new HashSet<>() : new HashSet<>(present);
                  if (own.size() < properties.perUser()) {
                    own.add(stream);
                  }
                  return own;
                })
            .contains(stream);
    if (!admitted) {
      free.release();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_STREAMS",
              "You have too many streams open; close one.")
          .exception(REFUSED_FOR);
    }
    if (!running) {
      // It was stopped while this one came in.
      stream.end();
    }
    return stream;
  }

  void close(LiveStream stream) {
    streams.computeIfPresent(
        stream.user(),
        (id, present) -> {
          Set<LiveStream> rest = new HashSet<>(present);
          rest.remove(stream);
          return rest.isEmpty() ? null : rest;
        });
    free.release();
  }

  /** There is something new for a user. */
  void wake(UUID user) {
    streams.getOrDefault(user, Set.of()).forEach(LiveStream::wake);
  }

  /** There may be something new for any user. */
  void wakeAll() {
    streams.values().forEach(own -> own.forEach(LiveStream::wake));
  }

  /** How many are open. */
  int open() {
    return properties.total() - free.availablePermits();
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends every stream, so that its client reconnects to another instance. */
  @Override
  public void stop() {
    running = false;
    streams.values().forEach(own -> own.forEach(LiveStream::end));
    try {
      if (free.tryAcquire(properties.total(), STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(properties.total());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After new requests go elsewhere, before the web server stops. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}
