package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before one service, so that it takes nothing else with it when it hangs: only so many
 * calls are under way at once, and after too many that hung or broke off it is left alone for a
 * while. Whether nobody listens at all is found out at no cost and therefore does not count.
 */
final class Guard {
  private static final Logger log = LoggerFactory.getLogger(Guard.class);

  private final String service;
  private final CircuitBreaker breaker;
  private final Semaphore calls;
  private final Semaphore strangers;
  private final Semaphore streams;
  private final Counter full;
  private final Counter open;

  Guard(String service, Patience patience, MeterRegistry metrics) {
    this.service = service;
    this.calls = new Semaphore(patience.calls());
    this.strangers = new Semaphore(patience.strangers());
    this.streams = new Semaphore(patience.streams());
    this.breaker =
        CircuitBreaker.of(
            service,
            CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(patience.breaker().window())
                .minimumNumberOfCalls(patience.breaker().least())
                .failureRateThreshold(patience.breaker().percent())
                .waitDurationInOpenState(patience.breaker().open())
                .permittedNumberOfCallsInHalfOpenState(patience.breaker().trials())
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(event ->
            log.warn(
                "{}: breaker {} -> {}",
                service,
                event.getStateTransition().getFromState(),
                event.getStateTransition().getToState()));
    this.full = refused(metrics, "full");
    this.open = refused(metrics, "open");
    Gauge.builder("crewcall.gateway.breaker.open", breaker, Guard::openness)
        .description("1 while a service that hung is left alone, 0.5 while it is tried again")
        .tag("upstream", service)
        .register(metrics);
    underWay(metrics, "signed-in", calls, patience.calls());
    underWay(metrics, "stranger", strangers, patience.strangers());
    Gauge.builder(
            "crewcall.gateway.streams",
            streams,
            left -> patience.streams() - left.availablePermits())
        .description("event streams open")
        .tag("upstream", service)
        .register(metrics);
  }

  private void underWay(MeterRegistry metrics, String caller, Semaphore places, int all) {
    Gauge.builder("crewcall.gateway.calls", places, left -> all - left.availablePermits())
        .description("calls under way")
        .tag("upstream", service)
        .tag("caller", caller)
        .register(metrics);
  }

  private Counter refused(MeterRegistry metrics, String reason) {
    return Counter.builder("crewcall.gateway.calls.refused")
        .description("calls answered with 503 without asking the service")
        .tag("upstream", service)
        .tag("reason", reason)
        .register(metrics);
  }

  private static double openness(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 1;
      case HALF_OPEN -> 0.5;
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
    };
  }

  /**
   * Lets one call through.
   *
   * @param signedIn whether the caller showed who they are; strangers have places of their own
   * @throws io.crewcall.platform.problem.ProblemException 503 when there are too many, or the
   *     service is left alone
   */
  Call call(boolean signedIn) {
    Semaphore places = signedIn ? calls : strangers;
    if (!places.tryAcquire()) {
      full.increment();
      throw busy();
    }
    if (!breaker.tryAcquirePermission()) {
      places.release();
      open.increment();
      throw Problem.unavailable(
              "SERVICE_UNAVAILABLE", service + " is not answering; try again shortly.")
          .exception();
    }
    return new Call(places, true);
  }

  /** Lets one stream through; it takes no call's place. */
  Call stream() {
    if (!streams.tryAcquire()) {
      full.increment();
      throw busy();
    }
    return new Call(streams, false);
  }

  private RuntimeException busy() {
    return Problem.unavailable(
            "SERVICE_BUSY", service + " has too much to do right now; try again shortly.")
        .exception();
  }

  /** One call from its permission to its last byte. Whatever is said of its end first, counts. */
  final class Call implements AutoCloseable {
    private final Semaphore place;
    private final boolean counts;
    private final long started = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Call(Semaphore place, boolean counts) {
      this.place = place;
      this.counts = counts;
    }

    /** It hung, or broke off. */
    void failed(Throwable failure) {
      if (ended.compareAndSet(false, true)) {
        place.release();
        if (counts && Failures.nobodyListened(failure)) {
          breaker.releasePermission();
        } else if (counts) {
          breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failure);
        }
      }
    }

    /** The client left; says nothing about the service. */
    void abandoned() {
      if (ended.compareAndSet(false, true)) {
        place.release();
        if (counts) {
          breaker.releasePermission();
        }
      }
    }

    /** Answered, whatever the status. */
    @Override
    public void close() {
      if (ended.compareAndSet(false, true)) {
        place.release();
        if (counts) {
          breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
      }
    }
  }
}
