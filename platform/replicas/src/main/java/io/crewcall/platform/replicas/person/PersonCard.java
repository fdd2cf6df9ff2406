package io.crewcall.platform.replicas.person;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.platform.replicas.user.UserReplica;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as a row of a list shows them, so that no list needs a call per row. Kept by events: it
 * follows its owners within seconds.
 *
 * @param avatarUrl a lasting address
 * @param headline of the influencer profile
 * @param profession the primary one of the crew profile
 * @param roles what the person may be hired as or hire as
 * @param rating as a worker; null while there are too few reviews to show it
 * @param followers on all platforms together
 * @param engagementRate by followers, as a fraction (0.03 is 3 %)
 * @param successScore from 0 to 1
 * @param responseHours median time until an invitation is answered
 * @param hirerRating as a hirer
 * @param figuresAsOf when the scorecard's figures were computed
 */
public record PersonCard(
    UUID id,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable String headline,
    @Nullable String profession,
    @Nullable String city,
    List<Role> roles,
    @Nullable Rating rating,
    @Nullable Long followers,
    @Nullable Double engagementRate,
    @Nullable Money dayRate,
    @Nullable Double successScore,
    @Nullable Double responseHours,
    @Nullable Rating hirerRating,
    @Nullable Instant figuresAsOf) {

  /**
   * A mean of reviews.
   *
   * @param value from 1 to 5
   * @param count of how many reviews
   */
  public record Rating(double value, long count) {
    static @Nullable Rating of(@Nullable Double value, long count) {
      return value == null ? null : new Rating(value, count);
    }
  }

  /** As the database joins them. */
  PersonCard(
      UserReplica user,
      @Nullable InfluencerCard influencer,
      @Nullable CreativeCard creative,
      @Nullable ScorecardCard scorecard) {
    this(
        user.userId(),
        String.valueOf(user.handle()),
        String.valueOf(user.displayName()),
        user.avatarUrl(),
        influencer == null ? null : influencer.headline,
        creative == null ? null : creative.profession,
        user.city(),
        user.roles().stream().filter(role -> role != Role.ADMIN).sorted().toList(),
        scorecard == null ? null : Rating.of(scorecard.rating, scorecard.reviewCount),
        influencer == null ? null : influencer.followers,
        influencer == null ? null : influencer.engagementRate,
        creative == null ? null : creative.dayRate,
        scorecard == null ? null : scorecard.successScore,
        scorecard == null ? null : scorecard.responseHours,
        scorecard == null ? null : Rating.of(scorecard.hirerRating, scorecard.hirerReviewCount),
        scorecard == null ? null : scorecard.asOf);
  }
}
