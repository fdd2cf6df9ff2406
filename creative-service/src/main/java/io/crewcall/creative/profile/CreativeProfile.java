package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
  CreativeProfile(UUID userId, ProfileContent content, Instant now) {
    super(userId);
    this.professions = List.of();
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

  boolean visible() {
    return visible;
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
        .visible(visible)
        .offers(offers.stream().map(ActiveOffer::state).toList())
        .build();
  }

  private static @Nullable Money money(@Nullable Long amount, @Nullable String currency) {
    return amount == null || currency == null ? null : new Money(amount, currency);
  }
}
