package io.crewcall.influencer.availability;

import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfileRepository;
import io.crewcall.platform.availability.Days;
import io.crewcall.platform.availability.WorkingWeek;
import io.crewcall.platform.etag.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days taken with the profile, whose owner alone changes them. */
@Service
class UnavailabilityService {
  private final InfluencerProfileRepository profiles;
  private final Clock clock;

  UnavailabilityService(InfluencerProfileRepository profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Replaces the days taken, of which intervals that overlap or touch become one, and the week.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 412 when stale
   */
  @Transactional
  public InfluencerProfile replace(
      UUID userId, List<Days> taken, WorkingWeek week, IfMatch ifMatch) {
    InfluencerProfile profile = profiles.lockBefore("its calendar", userId);
    ifMatch.check(profile.version());
    profile.replaceUnavailable(taken, week, clock.instant());
    return profiles.save(profile);
  }
}
