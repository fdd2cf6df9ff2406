package io.crewcall.creative.profile;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts reels on profiles and takes them down. */
@Service
public class ReelShelf {
  private final CreativeProfiles profiles;
  private final Clock clock;

  ReelShelf(CreativeProfiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  /** The reels of a profile in their order, and the version the profile has with them. */
  public record Shelved(List<Reel> reels, long profileVersion) {}

  /**
   * Replaces the reels of a profile.
   *
   * @param reels files known to be the owner's own; pinned ones are moved to the front
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 412 when stale
   */
  @Transactional
  public Shelved replace(UUID userId, List<Reel> reels, IfMatch ifMatch) {
    CreativeProfile present =
        profiles
            .lock(userId)
            .orElseThrow(() ->
                Problem.conflict(
                        "PROFILE_REQUIRED", "Create your creative profile before its reels.")
                    .exception());
    ifMatch.check(present.version());
    CreativeProfile changed =
        store(
            present, reels.stream().sorted(Comparator.comparing(reel -> !reel.pinned())).toList());
    return new Shelved(changed.reels(), changed.version());
  }

  /** Takes a file that is gone off every profile that shows it. */
  @Transactional
  public void takeDown(UUID mediaId) {
    for (UUID userId : profiles.showing(mediaId)) {
      profiles
          .lock(userId)
          .ifPresent(profile ->
              store(
                  profile,
                  profile.reels().stream()
                      .filter(reel -> !reel.mediaId().equals(mediaId))
                      .toList()));
    }
  }

  private CreativeProfile store(CreativeProfile present, List<Reel> reels) {
    CreativeProfile changed = present.withReels(reels, clock.instant());
    profiles.update(changed, "creative.updated");
    profiles.replaceReels(changed);
    return changed;
  }
}
