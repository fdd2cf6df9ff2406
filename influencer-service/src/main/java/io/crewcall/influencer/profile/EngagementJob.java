package io.crewcall.influencer.profile;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** Computes figures anew that may have changed by time alone, batch by batch. */
@Configuration(proxyBeanMethods = false)
class EngagementJob {
  private static final Logger log = LoggerFactory.getLogger(EngagementJob.class);
  private static final int BATCH = 200;

  @Bean
  RecurringJob engagementUpkeep(
      InfluencerProfileRepository profiles,
      RecomputeEngagementService engagement,
      Clock clock,
      @Value("${crewcall.influencer.engagement-upkeep:PT1M}") Duration pause) {
    return RecurringJob.named("engagement-upkeep")
        .every(pause)
        .runUntilIdle(() -> recomputeDue(profiles, engagement, clock));
  }

  /** Tells how many there were, or 0 when one of them failed: it would be first again. */
  private static int recomputeDue(
      InfluencerProfileRepository profiles, RecomputeEngagementService engagement, Clock clock) {
    boolean failed = false;
    int due = 0;
    for (UUID userId : profiles.findIdsByEngagementDue(clock.instant(), Limit.of(BATCH))) {
      due++;
      try {
        engagement.recomputeIfDue(userId);
      } catch (RuntimeException fault) {
        failed = true;
        log.warn("engagement of {} could not be computed; tried again later", userId, fault);
      }
    }
    return failed ? 0 : due;
  }
}
