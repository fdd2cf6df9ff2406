package io.crewcall.creative.profile;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Profiles as a reader may know of them. */
@Component
public class VisibleProfiles {
  private final CreativeProfiles profiles;

  VisibleProfiles(CreativeProfiles profiles) {
    this.profiles = profiles;
  }

  /**
   * The profile; a hidden one for its owner only.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the reader may not know of it
   */
  public CreativeProfile of(UUID userId, Optional<CurrentUser> reader) {
    return profiles
        .find(userId)
        .filter(profile ->
            profile.content().visible() || reader.map(CurrentUser::id).equals(Optional.of(userId)))
        .orElseThrow(VisibleProfiles::notFound);
  }

  /**
   * The profile as its owner sees it.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none
   */
  public CreativeProfile own(UUID userId) {
    return profiles.find(userId).orElseThrow(VisibleProfiles::notFound);
  }

  private static RuntimeException notFound() {
    return Problem.notFound("CREATIVE_NOT_FOUND", "There is no such creative profile.").exception();
  }
}
