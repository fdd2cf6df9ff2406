package io.crewcall.creative.reel;

import io.crewcall.creative.credit.CreditService;
import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.CreativeProfileRepository;
import io.crewcall.creative.profile.Reel;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.reels.ReelOwner;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts reels on profiles and takes them off. Credits are deleted with their reel. */
@Service
class ReelService implements ReelOwner {
  private final CreativeProfileRepository profiles;
  private final CreditService credits;
  private final Clock clock;

  ReelService(CreativeProfileRepository profiles, CreditService credits, Clock clock) {
    this.profiles = profiles;
    this.credits = credits;
    this.clock = clock;
  }

  /**
   * Replaces the reels of a profile.
   *
   * @param reels files known to be the owner's own
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 412 when stale
   */
  @Transactional
  public CreativeProfile replace(UUID userId, List<Reel> reels, IfMatch ifMatch) {
    CreativeProfile profile = profiles.lockBefore("its reels", userId);
    ifMatch.check(profile.version());
    return show(profile, reels);
  }

  @Override
  @Transactional
  public void takeDown(UUID mediaId) {
    for (UUID userId : profiles.findIdsByReel(mediaId)) {
      profiles
          .lockById(userId)
          .ifPresent(profile ->
              show(
                  profile,
                  profile.reels().stream()
                      .filter(reel -> !reel.mediaId().equals(mediaId))
                      .toList()));
    }
  }

  private CreativeProfile show(CreativeProfile profile, List<Reel> reels) {
    profile.showReels(reels, clock.instant());
    profiles.save(profile);
    credits.keepOnly(profile.id(), reels.stream().map(Reel::mediaId).toList());
    return profile;
  }
}
