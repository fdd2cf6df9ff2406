package io.crewcall.creative.profile;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores when crew are taken. */
@Service
class UnavailabilityService {
  private final CreativeProfileRepository profiles;
  private final Clock clock;

  UnavailabilityService(CreativeProfileRepository profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Replaces the days taken, of which intervals that overlap or touch become one, and the week.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 412 when stale
   */
  @Transactional
  public CreativeProfile replace(UUID userId, List<Days> taken, WorkingWeek week, IfMatch ifMatch) {
    CreativeProfile profile =
        profiles
            .lockById(userId)
            .orElseThrow(() ->
                Problem.conflict(
                        "PROFILE_REQUIRED", "Create your creative profile before its calendar.")
                    .exception());
    ifMatch.check(profile.version());
    profile.replaceUnavailable(taken, week, clock.instant());
    return profiles.save(profile);
  }
}
