package io.crewcall.user.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does the steps that are due. Any number of instances may work at once. */
@Component
class PrivacyWorker {
  private static final Logger log = LoggerFactory.getLogger(PrivacyWorker.class);
  private static final int AT_ONCE = 6;
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final PrivacySteps steps;
  private final ServiceCalls calls;
  private final DataExports exports;
  private final Erasures erasures;
  private final PrivacyProperties properties;

  PrivacyWorker(
      PrivacySteps steps,
      ServiceCalls calls,
      DataExports exports,
      Erasures erasures,
      PrivacyProperties properties,
      MeterRegistry meters) {
    this.steps = steps;
    this.calls = calls;
    this.exports = exports;
    this.erasures = erasures;
    this.properties = properties;
    Gauge.builder("crewcall.privacy.steps.struggling", steps, PrivacySteps::struggling)
        .description("Steps of exports and erasures that have failed five times and more")
        .register(meters);
  }

  /** Looks for work until there is none. */
  @Scheduled(fixedDelayString = "${crewcall.privacy.poll:1s}")
  void work() {
    exports.expire();
    erasures.begin();
    for (List<PrivacyStep> claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
      List<PrivacyStep> batch = claimed;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        batch.forEach(step -> threads.execute(() -> attempt(step)));
      }
    }
  }

  private List<PrivacyStep> claim() {
    return steps.claim(AT_ONCE, properties.lease());
  }

  private void attempt(PrivacyStep step) {
    try {
      Reply reply =
          switch (step.kind()) {
            case EXPORT -> calls.export(step.service(), step.userId());
            case ERASURE -> calls.erase(step.service(), step.userId());
          };
      switch (reply) {
        case Reply.Documents documents -> exports.gathered(step, documents);
        case Reply.Erased ignored -> erasures.erased(step);
        case Reply.StillErasing ignored -> steps.postpone(step, "STILL_ERASING", pause(step));
        case Reply.Failed failed -> failed(step, failed);
      }
    } catch (RuntimeException failed) {
      // The claim runs out by itself; then it is tried again.
      log.error("step {} of {} failed here", step.service(), step.requestId(), failed);
    }
  }

  private void failed(PrivacyStep step, Reply.Failed failed) {
    boolean hopeless = failed.forGood() || step.attempt() >= properties.exportAttempts();
    if (step.kind() == PrivacyStep.Kind.EXPORT && hopeless) {
      exports.failed(step, failed.code());
    } else {
      // An erasure is never given up.
      steps.postpone(step, failed.code(), backOff(step.attempt()));
    }
  }

  private Duration pause(PrivacyStep step) {
    Duration backOff = backOff(step.attempt());
    return backOff.compareTo(ASK_AGAIN) < 0 ? backOff : ASK_AGAIN;
  }

  /** Doubles, with a fifth of chance in it, so that steps do not march in step. */
  private Duration backOff(int attempt) {
    long doubled = properties.firstRetry().toMillis() << Math.min(attempt - 1, 20);
    long bounded = Math.min(doubled, properties.longestRetry().toMillis());
    return Duration.ofMillis((long) (bounded * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
  }
}
