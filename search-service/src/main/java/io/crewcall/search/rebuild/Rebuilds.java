package io.crewcall.search.rebuild;

import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs rebuilds one at a time in the background: when told to, and by itself when an index was made
 * because there was none, as after somebody deleted it.
 */
@Component
class Rebuilds {
  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Rebuild rebuild;
  private final Indices indices;
  private final List<Projection> projections;
  private final Clock clock;
  private final Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
  private boolean running;
  private Instant quietUntil = Instant.MIN;

  Rebuilds(Rebuild rebuild, Indices indices, List<Projection> projections, Clock clock) {
    this.rebuild = rebuild;
    this.indices = indices;
    this.projections = List.copyOf(projections);
    this.clock = clock;
  }

  /**
   * How the last rebuild of one kind went.
   *
   * @param events how many were read; null while it runs, and when it failed
   * @param failure null unless it failed
   */
  record Outcome(
      Instant started, @Nullable Instant ended, @Nullable Long events, @Nullable String failure) {}

  /** What is going on. */
  record Status(boolean running, Map<Kind, Outcome> last) {}

  synchronized Status status() {
    return new Status(running, Map.copyOf(outcomes));
  }

  /**
   * Begins to rebuild everything.
   *
   * @return false when a rebuild is running already
   */
  boolean start() {
    return start(projections);
  }

  private synchronized boolean start(List<Projection> wanted) {
    if (running) {
      return false;
    }
    running = true;
    Thread.ofVirtual().name("rebuild").start(() -> run(wanted));
    return true;
  }

  private void run(List<Projection> wanted) {
    try {
      wanted.forEach(this::run);
    } finally {
      synchronized (this) {
        running = false;
        quietUntil = clock.instant().plus(PAUSE);
      }
    }
  }

  private void run(Projection projection) {
    Instant started = clock.instant();
    note(projection, new Outcome(started, null, null, null));
    try {
      long events = rebuild.run(projection);
      note(projection, new Outcome(started, clock.instant(), events, null));
    } catch (RuntimeException failed) {
      log.warn("{} could not be rebuilt", projection.kind(), failed);
      note(projection, new Outcome(started, clock.instant(), null, failed.getMessage()));
    }
  }

  private synchronized void note(Projection projection, Outcome outcome) {
    outcomes.put(projection.kind(), outcome);
  }

  @Scheduled(fixedDelay = 2_000)
  void completeWhatIsNot() {
    synchronized (this) {
      if (running || clock.instant().isBefore(quietUntil)) {
        return;
      }
    }
    try {
      List<Projection> incomplete =
          projections.stream().filter(projection -> !indices.complete(projection.kind())).toList();
      if (!incomplete.isEmpty()) {
        start(incomplete);
      }
    } catch (IndexUnavailableException away) {
      log.debug("Elasticsearch is away: {}", away.getMessage());
    }
  }
}
