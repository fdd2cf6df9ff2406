package io.crewcall.influencer.profile;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Computes figures anew that may have changed by time alone, batch by batch. When several instances
 * do it at once, the second finds nothing due any more.
 */
@Component
class EngagementJob {
  private static final Logger log = LoggerFactory.getLogger(EngagementJob.class);
  private static final int BATCH = 200;

  private final InfluencerProfileRepository profiles;
  private final RecomputeEngagementService engagement;
  private final Clock clock;

  EngagementJob(
      InfluencerProfileRepository profiles, RecomputeEngagementService engagement, Clock clock) {
    this.profiles = profiles;
    this.engagement = engagement;
    this.clock = clock;
  }

  /** Ends when nothing is due, or when a batch has a failure. */
  @Scheduled(fixedDelayString = "${crewcall.influencer.engagement-upkeep:PT1M}")
  void recomputeDue() {
    int done;
    do {
      done = 0;
      for (UUID userId : profiles.findIdsByEngagementDue(clock.instant(), Limit.of(BATCH))) {
        try {
          engagement.recomputeIfDue(userId);
          done++;
        } catch (RuntimeException failed) {
          log.warn("engagement of {} could not be computed; tried again later", userId, failed);
        }
      }
    } while (done == BATCH);
  }
}
