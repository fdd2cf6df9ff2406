package io.crewcall.influencer.profile;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Profiles as a reader may know of them. */
@Component
public class VisibleProfiles {
  private final EngagementUpkeep engagement;

  VisibleProfiles(EngagementUpkeep engagement) {
    this.engagement = engagement;
  }

  /**
   * The profile with figures that hold now; a hidden one for its owner only.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the reader may not know of it
   */
  public InfluencerProfile of(UUID userId, Optional<CurrentUser> reader) {
    return engagement
        .upToDate(userId)
        .filter(
            profile -> profile.visible() || reader.map(CurrentUser::id).equals(Optional.of(userId)))
        .orElseThrow(() ->
            Problem.notFound("INFLUENCER_NOT_FOUND", "There is no such influencer profile.")
                .exception());
  }
}
