package io.crewcall.influencer.profile;

import io.crewcall.influencer.engagement.Engagement;
import io.crewcall.influencer.engagement.EngagementRate;
import io.crewcall.influencer.engagement.PostFigures;
import io.crewcall.influencer.engagement.PostHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures on profiles up to date: after a change of posts, and when time alone moves the
 * windows. Figures that differ from before are a change of the profile and an event.
 */
@Service
public class RecomputeEngagementService {
  private final InfluencerProfileRepository profiles;
  private final PostHistory posts;
  private final Clock clock;

  RecomputeEngagementService(InfluencerProfileRepository profiles, PostHistory posts, Clock clock) {
    this.profiles = profiles;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Computes the figures of a profile anew and saves it.
   *
   * @param profile locked in this transaction
   */
  public void recompute(InfluencerProfile profile) {
    Instant now = clock.instant();
    List<PostFigures> history = posts.since(profile.id(), Engagement.earliestRelevant(now));
    Engagement byFollowers = Engagement.of(EngagementRate.BY_FOLLOWERS, history, now);
    Engagement byViews = Engagement.of(EngagementRate.BY_VIEWS, history, now);
    Instant dueAt =
        Stream.of(byFollowers, byViews)
            .map(Engagement::changesAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    profile.takeEngagement(byFollowers.figure(), byViews.figure(), dueAt, now);
    profiles.save(profile);
  }

  /** Computes the figures of a profile anew if time has moved a window. */
  @Transactional
  public void recomputeIfDue(UUID userId) {
    profiles
        .lockById(userId)
        .filter(profile -> profile.engagementDue(clock.instant()))
        .ifPresent(this::recompute);
  }
}
