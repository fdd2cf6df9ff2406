package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
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
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A crew member's profile: what they say about themselves, the reels they show, and when they are
 * taken. Its id is the id of the user.
 *
 * <p>Lists are replaced as a whole: Hibernate then deletes the rows before it inserts, while
 * elements that change places one by one would collide with the primary key.
 */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "user_id"))
public class CreativeProfile extends AggregateRoot {
  @ElementCollection
  @CollectionTable(name = "creative_profession", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "code")
  @OrderColumn(name = "position", columnDefinition = "int2")
  @ListIndexBase(1)
  private List<String> professions;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private List<String> skillTags;

  private @Nullable String bio;
  private @Nullable String city;
  private @Nullable Long dayRateAmount;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private @Nullable String dayRateCurrency;

  private @Nullable Long projectRateAmount;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private @Nullable String projectRateCurrency;

  private boolean visible;

  @Enumerated(EnumType.STRING)
  private @Nullable Hiding hiddenBecause;

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

  /** Active offers, to be told with the profile; written as entities of their own. */
  @Immutable
  @ElementCollection
  @CollectionTable(name = "offer", joinColumns = @JoinColumn(name = "user_id"))
  @SQLRestriction("active")
  @OrderBy("offerId")
  private List<ActiveOffer> offers = new ArrayList<>();

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected CreativeProfile() {}

  /** A first profile. */
  @SuppressWarnings("NullAway.Init")
  CreativeProfile(
      UUID userId, ProfileContent content, @Nullable Hiding hiddenBecause, Instant now) {
    super(userId);
    this.professions = List.of();
    this.hiddenBecause = hiddenBecause;
    this.createdAt = now;
    take(WorkingWeek.USUAL);
    take(content, now);
    register("creative.created");
  }

  /** Replaces what the owner says. Reels and days taken stay. */
  void edit(ProfileContent content, Instant now) {
    take(content, now);
    register("creative.updated");
  }

  private void take(ProfileContent content, Instant now) {
    if (!professions.equals(content.professions())) {
      professions = new ArrayList<>(content.professions());
    }
    skillTags = content.skillTags();
    bio = content.bio();
    city = content.city();
    Money dayRate = content.dayRate();
    dayRateAmount = dayRate == null ? null : dayRate.amount();
    dayRateCurrency = dayRate == null ? null : dayRate.currency();
    Money projectRate = content.projectRate();
    projectRateAmount = projectRate == null ? null : projectRate.amount();
    projectRateCurrency = projectRate == null ? null : projectRate.currency();
    visible = content.visible();
    updatedAt = now;
  }

  private void take(WorkingWeek week) {
    timeZone = week.timeZone().getId();
    daysOff = week.daysOff().stream().sorted().map(DayOfWeek::name).toList();
  }

  /** Replaces the skill tags by what the taxonomy calls them now. */
  void replaceSkillTags(List<String> changed, Instant now) {
    skillTags = changed;
    updatedAt = now;
    register("creative.updated");
  }

  /**
   * Replaces the reels.
   *
   * @param changed pinned ones are moved to the front
   */
  public void showReels(List<Reel> changed, Instant now) {
    reels =
        changed.stream()
            .sorted(Comparator.comparing(reel -> !reel.pinned()))
            .collect(Collectors.toCollection(ArrayList::new));
    updatedAt = now;
    register("creative.updated");
  }

  /** Replaces the days taken, of which intervals that overlap or touch become one, and the week. */
  void replaceUnavailable(List<Days> taken, WorkingWeek week, Instant now) {
    unavailable = new ArrayList<>(Days.merged(taken));
    take(week);
    updatedAt = now;
    register("creative.updated");
  }

  /** Tells others of a change of the offers, which are stored apart from the profile. */
  public void changeOffers(Instant now) {
    updatedAt = now;
    register("creative.updated");
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
    register("creative.updated");
    return true;
  }

  /** Leaves a last version without anything about the person, before the profile is deleted. */
  void blank(Instant now) {
    take(new ProfileContent(List.of(), List.of(), null, null, null, null, false), now);
    reels = new ArrayList<>();
    unavailable = new ArrayList<>();
    take(WorkingWeek.USUAL);
    register("creative.updated");
  }

  public UUID userId() {
    return id();
  }

  ProfileContent content() {
    return new ProfileContent(
        professions(),
        skillTags(),
        bio,
        city,
        money(dayRateAmount, dayRateCurrency),
        money(projectRateAmount, projectRateCurrency),
        visible);
  }

  /** Codes, the primary one first. */
  List<String> professions() {
    return List.copyOf(professions);
  }

  /** Ids of the taxonomy and, as slugs, what it does not know. */
  List<String> skillTags() {
    return List.copyOf(skillTags);
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

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public CreativeProfileState state() {
    return CreativeProfileStateBuilder.builder()
        .userId(id())
        .professions(professions())
        .skillTags(skillTags())
        .bio(bio)
        .city(city)
        .dayRate(money(dayRateAmount, dayRateCurrency))
        .projectRate(money(projectRateAmount, projectRateCurrency))
        .reels(reels.stream().map(Reel::mediaId).toList())
        .unavailable(
            unavailable.stream()
                .map(days -> new CreativeProfileState.Days(days.from(), days.to()))
                .toList())
        .visible(shown())
        .offers(offers.stream().map(ActiveOffer::state).toList())
        .build();
  }

  private static @Nullable Money money(@Nullable Long amount, @Nullable String currency) {
    return amount == null || currency == null ? null : new Money(amount, currency);
  }
}
