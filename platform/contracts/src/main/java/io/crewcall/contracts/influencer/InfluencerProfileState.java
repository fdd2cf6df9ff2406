package io.crewcall.contracts.influencer;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An influencer's profile with its computed engagement. Types: {@code influencer.created}, {@code
 * influencer.updated}, {@code influencer.engagement-computed}.
 *
 * @param platform {@code INSTAGRAM}, {@code YOUTUBE} or {@code BOTH}
 * @param engagementRate by followers, as a fraction (0.03 is 3 %)
 * @param engagementRateByViews by views, as a fraction
 * @param unavailable days taken; null in states from before there were any
 */
@Topic(value = "influencer.profiles", compacted = true)
@RecordBuilder
public record InfluencerProfileState(
    UUID userId,
    String platform,
    List<Account> accounts,
    List<String> categories,
    @Nullable String headline,
    List<Rate> rateCard,
    List<UUID> reels,
    boolean visible,
    Figure engagementRate,
    Figure engagementRateByViews,
    @Nullable List<Days> unavailable)
    implements AggregateState {

  /**
   * One account on one platform.
   *
   * @param verifiedAt when the platform itself last told the figures; null when they are
   *     self-declared
   */
  public record Account(
      Platform platform,
      String handle,
      long followers,
      @Nullable Long reach,
      @Nullable Instant verifiedAt) {

    /** As its owner declares it. */
    public Account(Platform platform, String handle, long followers, @Nullable Long reach) {
      this(platform, handle, followers, reach, null);
    }
  }

  /** A closed interval of days. */
  public record Days(LocalDate from, LocalDate to) {}

  /** The price of one deliverable ({@code REEL STORY POST VIDEO}). */
  public record Rate(String deliverable, Money price) {}
}
