package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.influencer.profile.FollowerHistory;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes posts, with the followers that their account had when they were published. */
@Component
class PostFactory {
  private final FollowerHistory followers;
  private final IdGenerator ids;
  private final Clock clock;

  PostFactory(FollowerHistory followers, IdGenerator ids, Clock clock) {
    this.followers = followers;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes posts of one profile; the histories of its accounts are read once. */
  ForProfile of(InfluencerProfile profile) {
    return new ForProfile(profile, followers.of(profile.id()));
  }

  /** See {@link PostFactory#of}. */
  final class ForProfile {
    private final InfluencerProfile profile;
    private final FollowerHistory.Readings readings;

    private ForProfile(InfluencerProfile profile, FollowerHistory.Readings readings) {
      this.profile = profile;
      this.readings = readings;
    }

    /** A post that its owner declares, on a platform of the profile. */
    Post declared(RecordPostRequest request) {
      return new Post(
          ids.next(),
          profile.id(),
          request,
          followersAt(request.platform(), request.publishedAt(), Basis.SELF_DECLARED),
          clock.instant());
    }

    /** A post that the platform told of. */
    Post told(Platform platform, PlatformPost told) {
      return new Post(
          ids.next(),
          profile.id(),
          platform,
          told,
          followersAt(platform, told.publishedAt(), Basis.PLATFORM),
          clock.instant());
    }

    /** Followers of the account when a post was published, as far as is known. */
    long followersAt(Platform platform, Instant time, Basis basis) {
      return readings
          .at(platform, time, basis)
          .orElseGet(() -> profile.account(platform).orElseThrow().followers());
    }
  }
}
