package io.crewcall.influencer.profile;

import io.crewcall.contracts.Figure;
import io.crewcall.influencer.engagement.Engagement;
import io.crewcall.influencer.engagement.EngagementRate;
import io.crewcall.influencer.engagement.PostFigures;
import io.crewcall.influencer.engagement.PostHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the figures on profiles true: after a change of posts, and when time alone moves the
 * windows. A figure that comes out different is a change of the profile and tells everyone.
 */
@Component
public class EngagementUpkeep {
  private static final Logger log = LoggerFactory.getLogger(EngagementUpkeep.class);
  private static final int BATCH = 200;

  private final InfluencerProfiles profiles;
  private final PostHistory posts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EngagementUpkeep(
      InfluencerProfiles profiles,
      PostHistory posts,
      TransactionTemplate transaction,
      Clock clock) {
    this.profiles = profiles;
    this.posts = posts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Computes the figures of a profile anew.
   *
   * @param profile locked in this transaction
   * @return the profile as it is afterwards
   */
  public InfluencerProfile recompute(InfluencerProfile profile) {
    Instant now = clock.instant();
    List<PostFigures> history = posts.since(profile.userId(), Engagement.earliestRelevant(now));
    Engagement byFollowers = Engagement.of(EngagementRate.BY_FOLLOWERS, history, now);
    Engagement byViews = Engagement.of(EngagementRate.BY_VIEWS, history, now);
    Instant dueAt =
        Stream.of(
                Optional.ofNullable(byFollowers.changesAt()),
                Optional.ofNullable(byViews.changesAt()))
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .orElse(null);
    if (same(profile.engagementRate(), byFollowers.figure())
        && same(profile.engagementRateByViews(), byViews.figure())) {
      profiles.postpone(profile.userId(), dueAt);
      return profile;
    }
    InfluencerProfile changed =
        profile.withEngagement(byFollowers.figure(), byViews.figure(), dueAt, now);
    profiles.update(changed, "influencer.engagement-computed");
    return changed;
  }

  /** The profile with figures that hold now, computed anew if time has moved a window. */
  Optional<InfluencerProfile> upToDate(UUID userId) {
    Optional<InfluencerProfile> found = profiles.find(userId);
    if (found.isEmpty() || !found.get().engagementDue(clock.instant())) {
      return found;
    }
    return recomputeIfDue(userId);
  }

  /**
   * Looks at everybody whose figures may have changed, batch by batch, until none is left or
   * nothing helps. Harmless when several instances do it at once: the second finds nothing due any
   * more.
   */
  @Scheduled(fixedDelayString = "${crewcall.influencer.engagement-upkeep:PT1M}")
  void recomputeDue() {
    int done;
    do {
      done = 0;
      for (UUID userId : profiles.engagementDue(clock.instant(), BATCH)) {
        try {
          recomputeIfDue(userId);
          done++;
        } catch (RuntimeException failed) {
          log.warn("engagement of {} could not be computed; tried again later", userId, failed);
        }
      }
    } while (done == BATCH);
  }

  private Optional<InfluencerProfile> recomputeIfDue(UUID userId) {
    return transaction.execute(status ->
        profiles
            .lock(userId)
            .map(profile -> profile.engagementDue(clock.instant()) ? recompute(profile) : profile));
  }

  private static boolean same(Figure before, Figure after) {
    return Objects.equals(before.value(), after.value())
        && before.n() == after.n()
        && before.window().equals(after.window())
        && before.basis().equals(after.basis())
        && before.formulaVersion() == after.formulaVersion();
  }
}
