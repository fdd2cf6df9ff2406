package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
  private final Shares calls;
  private final Shares strangers;
  private final Shares streams;
  private final Counter full;
  private final Counter open;

  /**
   * @param percentOfOne how many of the calls may be of one caller
   */
  Guard(String service, Patience patience, int percentOfOne, MeterRegistry metrics) {
    this.service = service;
    this.calls = new Shares(patience.calls(), percentOfOne);
    this.strangers = new Shares(patience.strangers(), percentOfOne);
    // How many of one user may be open, the service that streams knows.
    this.streams = new Shares(patience.streams(), 100);
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
    underWay(metrics, "signed-in", calls);
    underWay(metrics, "stranger", strangers);
    Gauge.builder("crewcall.gateway.streams", streams, Shares::taken)
        .description("event streams open")
        .tag("upstream", service)
        .register(metrics);
  }

  private void underWay(MeterRegistry metrics, String caller, Shares places) {
    Gauge.builder("crewcall.gateway.calls", places, Shares::taken)
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
   * @param caller strangers have places of their own, and nobody gets all places of either
   * @throws io.crewcall.platform.problem.ProblemException 503 when there are too many, or the
   *     service is left alone
   */
  Call call(Caller caller) {
    Shares places = caller.signedIn() ? calls : strangers;
    if (!places.take(caller.name(), 1)) {
      full.increment();
      throw busy();
    }
    if (!breaker.tryAcquirePermission()) {
      places.give(caller.name(), 1);
      open.increment();
      throw Problem.unavailable(
              "SERVICE_UNAVAILABLE", service + " is not answering; try again shortly.")
          .exception();
    }
    return new Call(places, caller, true);
  }

  /** Lets one stream through; it takes no call's place. */
  Call stream(Caller caller) {
    if (!streams.take(caller.name(), 1)) {
      full.increment();
      throw busy();
    }
    return new Call(streams, caller, false);
  }

  private RuntimeException busy() {
    return Problem.unavailable(
            "SERVICE_BUSY", service + " has too much to do right now; try again shortly.")
        .exception();
  }

  /** One call from its permission to its last byte. Whatever is said of its end first, counts. */
  final class Call implements AutoCloseable {
    private final Shares places;
    private final Caller caller;
    private final boolean counts;
    private final long started = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Call(Shares places, Caller caller, boolean counts) {
      this.places = places;
      this.caller = caller;
      this.counts = counts;
    }

    /** It hung, or broke off. */
    void failed(Throwable failure) {
      if (ended.compareAndSet(false, true)) {
        places.give(caller.name(), 1);
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
        places.give(caller.name(), 1);
        if (counts) {
          breaker.releasePermission();
        }
      }
    }

    /** Answered, whatever the status. */
    @Override
    public void close() {
      if (ended.compareAndSet(false, true)) {
        places.give(caller.name(), 1);
        if (counts) {
          breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
      }
    }
  }
}
