package io.crewcall.influencer.reel;

import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfileRepository;
import io.crewcall.influencer.profile.Reel;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.reels.ReelOwner;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts reels on profiles and takes them off. */
@Service
class ReelService implements ReelOwner {
  private final InfluencerProfileRepository profiles;
  private final Clock clock;

  ReelService(InfluencerProfileRepository profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Replaces the reels of a profile.
   *
   * @param reels files known to be the owner's own
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 412 when stale
   */
  @Transactional
  public InfluencerProfile replace(UUID userId, List<Reel> reels, IfMatch ifMatch) {
    InfluencerProfile profile = profiles.lockBefore("its reels", userId);
    ifMatch.check(profile.version());
    profile.showReels(reels, clock.instant());
    return profiles.save(profile);
  }

  @Override
  @Transactional
  public void takeDown(UUID mediaId) {
    for (UUID userId : profiles.findIdsByReel(mediaId)) {
      profiles
          .lockById(userId)
          .ifPresent(profile -> {
            profile.showReels(
                profile.reels().stream().filter(reel -> !reel.mediaId().equals(mediaId)).toList(),
                clock.instant());
            profiles.save(profile);
          });
    }
  }
}
