package io.crewcall.platform.live;

import io.crewcall.platform.problem.Problem;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;

/**
 * The streams that are open at this instance. Ended before the web server stops, which waits for
 * requests under way.
 */
public final class LiveStreams implements SmartLifecycle {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

  /** Longer than the heartbeats of {@link LiveStream#probe} take. */
  private static final Duration PROBED_WITHIN = Duration.ofSeconds(2);

  private final LiveSettings settings;
  private final Map<UUID, Set<LiveStream>> byUser = new ConcurrentHashMap<>();
  private final Map<UUID, Set<LiveStream>> bySubject = new ConcurrentHashMap<>();
  private final Semaphore free;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closed = lock.newCondition();
  private volatile boolean running;

  public LiveStreams(LiveSettings settings) {
    this.settings = settings;
    this.free = new Semaphore(settings.total());
  }

  /**
   * Opens a stream; {@link #close} it. Before a user is refused, the streams they have show whether
   * anybody reads them: a page that was left is noticed only when something is written to it.
   *
   * @throws io.crewcall.platform.problem.ProblemException 429 when the user has as many as are
   *     allowed, 503 when this instance has as many as it can serve, or is about to stop
   */
  public LiveStream open(UUID user, UUID subject) {
    if (!running || !free.tryAcquire()) {
      throw Problem.unavailable("STREAMS_EXHAUSTED", "There is no room for one more stream now.")
          .exception();
    }
    LiveStream stream = new LiveStream(user, subject);
    if (!add(byUser, user, stream, settings.perUser()) && !addWhenClosed(user, stream)) {
      free.release();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_STREAMS",
              "You have too many streams open; close one.")
          .exception(REFUSED_FOR);
    }
    add(bySubject, subject, stream, Integer.MAX_VALUE);
    if (!running) {
      // It was stopped while this one came in.
      stream.end();
    }
    return stream;
  }

  private boolean addWhenClosed(UUID user, LiveStream stream) {
    byUser.getOrDefault(user, Set.of()).forEach(LiveStream::probe);
    long left = PROBED_WITHIN.toNanos();
    lock.lock();
    try {
      while (!add(byUser, user, stream, settings.perUser())) {
        if (left <= 0) {
          return false;
        }
        left = closed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  public void close(LiveStream stream) {
    remove(byUser, stream.user(), stream);
    remove(bySubject, stream.subject(), stream);
    free.release();
    lock.lock();
    try {
      closed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static boolean add(
      Map<UUID, Set<LiveStream>> streams, UUID key, LiveStream stream, int most) {
    return streams
        .compute(
            key,
            (id, present) -> {
              Set<LiveStream> some = present == null ? new HashSet<>() : new HashSet<>(present);
              if (some.size() < most) {
                some.add(stream);
              }
              return some;
            })
        .contains(stream);
  }

  private static void remove(Map<UUID, Set<LiveStream>> streams, UUID key, LiveStream stream) {
    streams.computeIfPresent(
        key,
        (id, present) -> {
          Set<LiveStream> rest = new HashSet<>(present);
          rest.remove(stream);
          return rest.isEmpty() ? null : rest;
        });
  }

  /** There is something new about a subject. */
  public void wake(UUID subject) {
    bySubject.getOrDefault(subject, Set.of()).forEach(LiveStream::wake);
  }

  /** There may be something new about any. */
  void wakeAll() {
    byUser.values().forEach(own -> own.forEach(LiveStream::wake));
  }

  /** How many are open. */
  public int open() {
    return settings.total() - free.availablePermits();
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends every stream, so that its client reconnects to another instance. */
  @Override
  public void stop() {
    running = false;
    byUser.values().forEach(own -> own.forEach(LiveStream::end));
    try {
      if (free.tryAcquire(settings.total(), STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(settings.total());
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
