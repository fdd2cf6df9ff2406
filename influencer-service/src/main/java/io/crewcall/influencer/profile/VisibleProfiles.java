package io.crewcall.influencer.profile;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads profiles for whoever may see them, with figures that hold now. */
@Component
public class VisibleProfiles {
  private final InfluencerProfileRepository profiles;
  private final RecomputeEngagementService engagement;
  private final Clock clock;

  VisibleProfiles(
      InfluencerProfileRepository profiles, RecomputeEngagementService engagement, Clock clock) {
    this.profiles = profiles;
    this.engagement = engagement;
    this.clock = clock;
  }

  /**
   * The profile without categories and reels; a hidden one for its owner only, and for admins when
   * it is hidden because of the account.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the reader may not see it
   */
  public InfluencerProfile of(UUID userId, Optional<CurrentUser> reader) {
    return visible(userId, reader, () -> profiles.findById(userId));
  }

  /** The same with categories and reels. */
  InfluencerProfile whole(UUID userId, Optional<CurrentUser> reader) {
    return visible(userId, reader, () -> profiles.findWithCollectionsById(userId));
  }

  private InfluencerProfile visible(
      UUID userId, Optional<CurrentUser> reader, Supplier<Optional<InfluencerProfile>> read) {
    Optional<InfluencerProfile> found = read.get();
    if (found.isPresent() && found.get().engagementDue(clock.instant())) {
      engagement.recomputeIfDue(userId);
      found = read.get();
    }
    return found
        .filter(profile -> profile.shown() || reader.filter(profile::isShownTo).isPresent())
        .orElseThrow(() ->
            Problem.notFound("INFLUENCER_NOT_FOUND", "There is no such influencer profile.")
                .exception());
  }
}
