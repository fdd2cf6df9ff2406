package io.crewcall.influencer.profile;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.influencer.engagement.Engagement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An influencer's profile as stored.
 *
 * @param accounts one per platform of {@code platform}
 * @param categories ids of the curated list, the most fitting first
 * @param reels pinned ones first
 * @param visible whether others may see it
 * @param engagementDueAt when the figures may change with no post changing; null when never
 * @param version grows with every change; the ETag
 */
public record InfluencerProfile(
    UUID userId,
    Presence platform,
    List<Account> accounts,
    List<String> categories,
    @Nullable String headline,
    List<Rate> rateCard,
    List<Reel> reels,
    boolean visible,
    Figure engagementRate,
    Figure engagementRateByViews,
    @Nullable Instant engagementDueAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public InfluencerProfile {
    accounts = List.copyOf(accounts);
    categories = List.copyOf(categories);
    rateCard = List.copyOf(rateCard);
    reels = List.copyOf(reels);
  }

  /** A first profile, with no posts yet. */
  static InfluencerProfile create(UUID userId, ProfileContent content, Instant now) {
    return new InfluencerProfile(
        userId,
        content.platform(),
        content.accounts(),
        content.categories(),
        content.headline(),
        content.rateCard(),
        List.of(),
        content.visible(),
        Engagement.none(now),
        Engagement.none(now),
        null,
        1,
        now,
        now);
  }

  /** What the owner says anew; reels and figures stay. */
  InfluencerProfile with(ProfileContent content, Instant now) {
    return new InfluencerProfile(
        userId,
        content.platform(),
        content.accounts(),
        content.categories(),
        content.headline(),
        content.rateCard(),
        reels,
        content.visible(),
        engagementRate,
        engagementRateByViews,
        engagementDueAt,
        version + 1,
        createdAt,
        now);
  }

  /** With an account in the place of the one on the same platform, or beside the other. */
  InfluencerProfile withAccount(Account account, Instant now) {
    List<Account> all =
        Stream.concat(
                accounts.stream().filter(other -> other.platform() != account.platform()),
                Stream.of(account))
            .sorted(Comparator.comparing(Account::platform))
            .toList();
    return new InfluencerProfile(
        userId,
        Presence.on(all.stream().map(Account::platform).collect(Collectors.toSet())),
        all,
        categories,
        headline,
        rateCard,
        reels,
        visible,
        engagementRate,
        engagementRateByViews,
        engagementDueAt,
        version + 1,
        createdAt,
        now);
  }

  InfluencerProfile withReels(List<Reel> changed, Instant now) {
    return new InfluencerProfile(
        userId,
        platform,
        accounts,
        categories,
        headline,
        rateCard,
        changed,
        visible,
        engagementRate,
        engagementRateByViews,
        engagementDueAt,
        version + 1,
        createdAt,
        now);
  }

  InfluencerProfile withEngagement(
      Figure byFollowers, Figure byViews, @Nullable Instant dueAt, Instant now) {
    return new InfluencerProfile(
        userId,
        platform,
        accounts,
        categories,
        headline,
        rateCard,
        reels,
        visible,
        byFollowers,
        byViews,
        dueAt,
        version + 1,
        createdAt,
        now);
  }

  /** A last version that says nothing of the person. */
  InfluencerProfile blank(Instant now) {
    return new InfluencerProfile(
        userId,
        platform,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        false,
        Engagement.none(now),
        Engagement.none(now),
        null,
        version + 1,
        createdAt,
        now);
  }

  /** The account on a platform, if there is one. */
  public Optional<Account> account(Platform on) {
    return accounts.stream().filter(account -> account.platform() == on).findFirst();
  }

  boolean engagementDue(Instant now) {
    return engagementDueAt != null && !engagementDueAt.isAfter(now);
  }

  /** What the rest of the platform learns. */
  InfluencerProfileState toState() {
    return new InfluencerProfileState(
        userId,
        platform.name(),
        accounts.stream()
            .map(account ->
                new InfluencerProfileState.Account(
                    account.platform(),
                    account.handle(),
                    account.followers(),
                    account.reach(),
                    account.verifiedAt()))
            .toList(),
        categories,
        headline,
        rateCard.stream()
            .map(rate -> new InfluencerProfileState.Rate(rate.deliverable().name(), rate.price()))
            .toList(),
        reels.stream().map(Reel::mediaId).toList(),
        visible,
        engagementRate,
        engagementRateByViews);
  }
}
