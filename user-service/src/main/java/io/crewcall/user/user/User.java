package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.platform.persistence.AggregateRoot;
import io.crewcall.platform.replicas.media.PictureRules.Picture;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A user of the platform. Account and user have one id; the roles come from the account, and so did
 * the first handle; everything else is the user's own.
 */
@Entity
@Table(name = "users")
class User extends AggregateRoot {
  static final int MOST_AWAY_PERIODS = 20;
  static final String ERASED_NAME = "Deleted user";
  private static final int REMEMBERED_YEARS = 2;
  private static final String UPDATED = "user.updated";

  private String handle;
  @Embedded private UserProfile profile;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Role> roles;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AwayPeriod> awayPeriods;

  private boolean active;
  private boolean erased;
  private long accountVersion;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected User() {}

  /**
   * The user of an account that has just been registered.
   *
   * @param handle the account's, or a similar one when somebody else took it first
   */
  User(AccountState account, String handle, long accountVersion, Instant now) {
    super(account.accountId());
    this.handle = handle;
    this.profile = UserProfile.named(account.displayName());
    this.awayPeriods = List.of();
    this.roles = sorted(account.roles());
    this.active = account.active();
    this.accountVersion = accountVersion;
    this.createdAt = account.registeredAt();
    this.updatedAt = now;
    register("user.created");
  }

  /** Takes over what the account decides: the roles, and whether the user is active. */
  void follow(AccountState account, long newAccountVersion, Instant now) {
    if (newAccountVersion <= accountVersion || erased) {
      return;
    }
    accountVersion = newAccountVersion;
    List<Role> granted = sorted(account.roles());
    if (granted.equals(roles) && account.active() == active) {
      return;
    }
    roles = granted;
    active = account.active();
    updated(now);
  }

  UserProfile profile() {
    return profile;
  }

  /** Changes the profile; the same profile once more is no event. */
  void edit(UserProfile edited, Instant now) {
    if (!edited.equals(profile)) {
      profile = edited;
      updated(now);
    }
  }

  /**
   * Declares one more time away; those over long ago are removed.
   *
   * @return false when it overlaps one that is declared, or there are too many
   */
  boolean addAwayPeriod(AwayPeriod period, Instant now) {
    return setAwayPeriods(awayPeriods, period, now);
  }

  /**
   * Declares one time away in the place of all that are not over. The same days once more are no
   * event.
   *
   * @return false when it overlaps one that has ended
   */
  boolean replaceAwayPeriods(AwayPeriod period, Instant now) {
    LocalDate today = day(now);
    List<AwayPeriod> current = awayPeriods(today);
    if (current.size() == 1 && current.getFirst().sameDays(period)) {
      return true;
    }
    return setAwayPeriods(
        awayPeriods.stream().flatMap(known -> known.endedBefore(today).stream()).toList(),
        period,
        now);
  }

  private boolean setAwayPeriods(List<AwayPeriod> others, AwayPeriod period, Instant now) {
    LocalDate today = day(now);
    List<AwayPeriod> kept = new ArrayList<>(others);
    kept.removeIf(past -> past.isOver(today.minusYears(REMEMBERED_YEARS)));
    long coming = kept.stream().filter(known -> !known.isOver(today)).count();
    if (coming >= MOST_AWAY_PERIODS || kept.stream().anyMatch(period::overlaps)) {
      return false;
    }
    kept.add(period);
    kept.sort(Comparator.comparing(AwayPeriod::from));
    awayPeriods = kept;
    updated(now);
    return true;
  }

  /**
   * Takes back a time away that has not begun, or ends it as of yesterday; what is past stays.
   *
   * @return whether there was one of this id that is not over
   */
  boolean endAwayPeriod(UUID periodId, Instant now) {
    LocalDate today = day(now);
    if (awayPeriods(today).stream().noneMatch(period -> period.id().equals(periodId))) {
      return false;
    }
    awayPeriods =
        awayPeriods.stream()
            .flatMap(period ->
                period.id().equals(periodId)
                    ? period.endedBefore(today).stream()
                    : Stream.of(period))
            .toList();
    updated(now);
    return true;
  }

  /** Takes another handle, that nobody else has. */
  void rename(String newHandle, Instant now) {
    handle = newHandle;
    updated(now);
  }

  /**
   * Removes everything about the person; the id stays for the facts of others.
   *
   * @param placeholder takes the place of the handle
   */
  void erase(String placeholder, Instant now) {
    handle = placeholder;
    profile = UserProfile.named(ERASED_NAME);
    roles = List.of();
    awayPeriods = List.of();
    active = false;
    erased = true;
    updatedAt = now;
    register("user.erased");
  }

  /** The file of the avatar has changed, or is not there any more. */
  void showAvatar(Picture avatar, Instant now) {
    edit(profile.withAvatar(avatar), now);
  }

  /** Tells the user as they are, whom a migration has changed. */
  void renew(Instant now) {
    if (!erased) {
      updated(now);
    }
  }

  private void updated(Instant now) {
    updatedAt = now;
    register(UPDATED);
  }

  String handle() {
    return handle;
  }

  List<Role> roles() {
    return List.copyOf(roles);
  }

  /** Past, present and coming ones, in their order. */
  List<AwayPeriod> awayPeriods() {
    return List.copyOf(awayPeriods);
  }

  List<AwayPeriod> awayPeriods(LocalDate today) {
    return awayPeriods.stream().filter(period -> !period.isOver(today)).toList();
  }

  /** The one that is under way or comes next. */
  UserState.@Nullable Away away(LocalDate today) {
    return awayPeriods(today).stream().findFirst().map(AwayPeriod::state).orElse(null);
  }

  boolean erased() {
    return erased;
  }

  boolean active() {
    return active;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  /** What the other services are told, as of the day of the change. */
  @Override
  public UserState state() {
    LocalDate today = day(updatedAt);
    return UserStateBuilder.builder()
        .userId(id())
        .handle(handle)
        .displayName(profile.displayName())
        .avatarUrl(profile.avatarUrl())
        .bio(profile.bio())
        .city(profile.city())
        .country(profile.country())
        .languages(List.copyOf(profile.languages()))
        .roles(new TreeSet<>(roles))
        .away(away(today))
        .createdAt(createdAt)
        .active(active)
        .erased(erased)
        .awayPeriods(awayPeriods(today).stream().map(AwayPeriod::state).toList())
        .build();
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static List<Role> sorted(Set<Role> roles) {
    return new ArrayList<>(new TreeSet<>(roles));
  }
}
