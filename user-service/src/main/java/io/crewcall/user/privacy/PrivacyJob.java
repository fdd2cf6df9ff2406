package io.crewcall.user.privacy;

import io.crewcall.platform.jobs.RecurringJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Does the steps that are due. Any number of instances may work at once. */
@Component
class PrivacyJob {
  private static final Logger log = LoggerFactory.getLogger(PrivacyJob.class);
  private static final int AT_ONCE = 6;
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final PrivacyStepService steps;
  private final ServiceClient services;
  private final DataExportService exports;
  private final ErasureService erasures;
  private final PrivacyProperties properties;

  PrivacyJob(
      PrivacyStepService steps,
      PrivacyStepRepository stored,
      ServiceClient services,
      DataExportService exports,
      ErasureService erasures,
      PrivacyProperties properties,
      MeterRegistry meters) {
    this.steps = steps;
    this.services = services;
    this.exports = exports;
    this.erasures = erasures;
    this.properties = properties;
    Gauge.builder(
            "crewcall.privacy.steps.struggling", stored, PrivacyStepRepository::countStruggling)
        .description("Steps of exports and erasures that have failed five times and more")
        .register(meters);
  }

  @Bean
  static RecurringJob privacySteps(PrivacyJob job, PrivacyProperties properties) {
    return RecurringJob.named("privacy-steps").every(properties.poll()).run(job::run);
  }

  /** Looks for work until there is none. */
  void run() {
    exports.expire();
    erasures.beginDue();
    List<ClaimedStep> claimed = steps.claim(AT_ONCE, properties.lease());
    while (!claimed.isEmpty()) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (ClaimedStep step : claimed) {
          threads.execute(() -> attempt(step));
        }
      }
      claimed = steps.claim(AT_ONCE, properties.lease());
    }
  }

  private void attempt(ClaimedStep step) {
    try {
      ServiceReply reply =
          switch (step.kind()) {
            case EXPORT -> services.export(step.service(), step.userId());
            case ERASURE -> services.erase(step.service(), step.userId());
          };
      switch (reply) {
        case ServiceReply.Documents documents -> exports.gathered(step, documents);
        case ServiceReply.Erased ignored -> erasures.erased(step);
        case ServiceReply.StillErasing ignored ->
            steps.postpone(step, "STILL_ERASING", pause(step));
        case ServiceReply.Failed failed -> failed(step, failed);
      }
    } catch (RuntimeException failed) {
      // The claim runs out by itself; then it is tried again.
      log.error("step {} of {} failed here", step.service(), step.requestId(), failed);
    }
  }

  private void failed(ClaimedStep step, ServiceReply.Failed failed) {
    boolean givenUp = failed.forGood() || step.attempt() >= properties.exportAttempts();
    if (step.kind() == PrivacyStep.Kind.EXPORT && givenUp) {
      exports.failed(step, failed.code());
    } else {
      // An erasure is never given up.
      steps.postpone(step, failed.code(), backOff(step.attempt()));
    }
  }

  private Duration pause(ClaimedStep step) {
    Duration backOff = backOff(step.attempt());
    return backOff.compareTo(ASK_AGAIN) < 0 ? backOff : ASK_AGAIN;
  }

  /** Doubles, with a random fifth, so that steps spread in time. */
  private Duration backOff(int attempt) {
    long doubled = properties.firstRetry().toMillis() << Math.min(attempt - 1, 20);
    long bounded = Math.min(doubled, properties.longestRetry().toMillis());
    return Duration.ofMillis((long) (bounded * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
  }
}
