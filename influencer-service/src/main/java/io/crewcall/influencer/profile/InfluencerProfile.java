package io.crewcall.influencer.profile;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.influencer.engagement.Engagement;
import io.crewcall.platform.availability.Days;
import io.crewcall.platform.availability.WorkingWeek;
import io.crewcall.platform.persistence.AggregateRoot;
import io.crewcall.platform.profiles.Hiding;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.Scopes;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An influencer's profile: what they say about themselves, the reels they show, and the engagement
 * that is computed from their posts. Its id is the id of the user.
 */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "user_id"))
public class InfluencerProfile extends AggregateRoot {
  @Enumerated(EnumType.STRING)
  private Presence platform;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Account> accounts;

  @ElementCollection
  @CollectionTable(name = "influencer_category", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "category_id")
  @OrderColumn(name = "position", columnDefinition = "int2")
  @ListIndexBase(1)
  private List<String> categories;

  private @Nullable String headline;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Rate> rateCard;

  @ElementCollection
  @CollectionTable(name = "reel", joinColumns = @JoinColumn(name = "user_id"))
  @OrderColumn(name = "position", columnDefinition = "int2")
  private List<Reel> reels = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "unavailability", joinColumns = @JoinColumn(name = "user_id"))
  @SQLOrder("first_day")
  private List<Days> unavailable = new ArrayList<>();

  private String timeZone;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private List<String> daysOff;

  private boolean visible;

  @Enumerated(EnumType.STRING)
  private @Nullable Hiding hiddenBecause;

  @JdbcTypeCode(SqlTypes.JSON)
  private Figure engagementRate;

  @JdbcTypeCode(SqlTypes.JSON)
  private Figure engagementRateByViews;

  @OptimisticLock(excluded = true)
  private @Nullable Instant engagementDueAt;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected InfluencerProfile() {}

  /** A first profile, without posts. */
  @SuppressWarnings("NullAway.Init")
  InfluencerProfile(
      UUID userId, ProfileContent content, @Nullable Hiding hiddenBecause, Instant now) {
    super(userId);
    this.engagementRate = Engagement.none(now);
    this.engagementRateByViews = Engagement.none(now);
    this.hiddenBecause = hiddenBecause;
    this.createdAt = now;
    this.categories = List.of();
    take(WorkingWeek.USUAL);
    take(content, now);
    register("influencer.created");
  }

  /** Replaces what the owner says. Reels and figures stay. */
  void edit(ProfileContent content, Instant now) {
    take(content, now);
    register("influencer.updated");
  }

  private void take(ProfileContent content, Instant now) {
    platform = content.platform();
    accounts = content.accounts();
    headline = content.headline();
    rateCard = content.rateCard();
    visible = content.visible();
    replaceCategories(content.categories());
    updatedAt = now;
  }

  /**
   * A new list instead of new elements: Hibernate then deletes the rows before it inserts, while
   * elements that change places one by one would collide with the primary key.
   */
  private void replaceCategories(List<String> changed) {
    if (!categories.equals(changed)) {
      categories = new ArrayList<>(changed);
    }
  }

  /** Puts an account in the place of the one on the same platform, or beside the other. */
  void takeAccount(Account account, Instant now) {
    accounts =
        Stream.concat(
                accounts.stream().filter(other -> other.platform() != account.platform()),
                Stream.of(account))
            .sorted(Comparator.comparing(Account::platform))
            .toList();
    platform = Presence.on(accounts.stream().map(Account::platform).collect(Collectors.toSet()));
    updatedAt = now;
    register("influencer.updated");
  }

  /**
   * Replaces the reels.
   *
   * @param changed pinned ones are moved to the front
   */
  public void showReels(List<Reel> changed, Instant now) {
    // A new list, see replaceCategories.
    reels =
        changed.stream()
            .sorted(Comparator.comparing(reel -> !reel.pinned()))
            .collect(Collectors.toCollection(ArrayList::new));
    updatedAt = now;
    register("influencer.updated");
  }

  /** Replaces the days taken, of which intervals that overlap or touch become one, and the week. */
  public void replaceUnavailable(List<Days> taken, WorkingWeek week, Instant now) {
    unavailable = new ArrayList<>(Days.merged(taken));
    take(week);
    updatedAt = now;
    register("influencer.updated");
  }

  private void take(WorkingWeek week) {
    timeZone = week.timeZone().getId();
    daysOff = week.daysOff().stream().sorted().map(DayOfWeek::name).toList();
  }

  /**
   * Takes newly computed figures over.
   *
   * @param dueAt when they may change although no post changes; null when never
   * @return whether the figures differ from before; only then is it a change of the profile
   */
  boolean takeEngagement(Figure byFollowers, Figure byViews, @Nullable Instant dueAt, Instant now) {
    engagementDueAt = dueAt;
    if (same(engagementRate, byFollowers) && same(engagementRateByViews, byViews)) {
      return false;
    }
    engagementRate = byFollowers;
    engagementRateByViews = byViews;
    updatedAt = now;
    register("influencer.engagement-computed");
    return true;
  }

  private static boolean same(Figure before, Figure after) {
    return Objects.equals(before.value(), after.value())
        && before.n() == after.n()
        && before.window().equals(after.window())
        && before.basis().equals(after.basis())
        && before.formulaVersion() == after.formulaVersion();
  }

  /**
   * Hides the profile from others whatever its owner wants, or no longer.
   *
   * @param reason null when nothing speaks against showing it
   * @return whether that is a change
   */
  boolean hide(@Nullable Hiding reason) {
    if (reason == hiddenBecause) {
      return false;
    }
    hiddenBecause = reason;
    register("influencer.updated");
    return true;
  }

  /** Leaves a last version without anything about the person, before the profile is deleted. */
  void blank(Instant now) {
    accounts = List.of();
    replaceCategories(List.of());
    headline = null;
    rateCard = List.of();
    reels = new ArrayList<>();
    unavailable = new ArrayList<>();
    take(WorkingWeek.USUAL);
    visible = false;
    engagementRate = Engagement.none(now);
    engagementRateByViews = Engagement.none(now);
    engagementDueAt = null;
    updatedAt = now;
    register("influencer.updated");
  }

  public UUID userId() {
    return id();
  }

  Presence platform() {
    return platform;
  }

  /** One for each platform of {@link #platform}. */
  public List<Account> accounts() {
    return accounts;
  }

  /** The account on a platform, if there is one. */
  public Optional<Account> account(Platform on) {
    return accounts.stream().filter(account -> account.platform() == on).findFirst();
  }

  /** Ids of the curated list, the most fitting first. */
  List<String> categories() {
    return List.copyOf(categories);
  }

  @Nullable String headline() {
    return headline;
  }

  List<Rate> rateCard() {
    return rateCard;
  }

  /** Pinned ones first. */
  public List<Reel> reels() {
    return List.copyOf(reels);
  }

  /** Days taken, merged. */
  public List<Days> unavailable() {
    return List.copyOf(unavailable);
  }

  public WorkingWeek week() {
    return new WorkingWeek(
        ZoneId.of(timeZone), daysOff.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
  }

  /** Whether others may see it by its owner's wish. */
  boolean visible() {
    return visible;
  }

  /** Why others may not see it whatever its owner wants; null when nothing speaks against it. */
  @Nullable Hiding hiddenBecause() {
    return hiddenBecause;
  }

  /** Whether others see it. */
  public boolean shown() {
    return visible && hiddenBecause == null;
  }

  /** Whether this reader sees it although others do not. */
  boolean isShownTo(CurrentUser reader) {
    return reader.id().equals(id()) || (visible && reader.isAdmin(Scopes.ACCOUNTS));
  }

  public Figure engagementRate() {
    return engagementRate;
  }

  public Figure engagementRateByViews() {
    return engagementRateByViews;
  }

  boolean engagementDue(Instant now) {
    return engagementDueAt != null && !engagementDueAt.isAfter(now);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public InfluencerProfileState state() {
    return InfluencerProfileStateBuilder.builder()
        .userId(id())
        .platform(platform.name())
        .accounts(accounts.stream().map(Account::state).toList())
        .categories(categories())
        .headline(headline)
        .rateCard(
            rateCard.stream()
                .map(rate ->
                    new InfluencerProfileState.Rate(rate.deliverable().name(), rate.price()))
                .toList())
        .reels(reels.stream().map(Reel::mediaId).toList())
        .visible(shown())
        .engagementRate(engagementRate)
        .engagementRateByViews(engagementRateByViews)
        .unavailable(
            unavailable.stream()
                .map(days -> new InfluencerProfileState.Days(days.from(), days.to()))
                .toList())
        .build();
  }
}
