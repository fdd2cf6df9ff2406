package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.user.UserState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person on the platform. Account and user have one id; roles come from the account, and so did
 * the first handle; everything else is the person's own.
 */
@Entity
@Table(name = "users")
class User {
  static final int MOST_AWAY_PERIODS = 20;
  static final String ERASED_NAME = "Deleted user";
  private static final int REMEMBERED_YEARS = 2;

  @Id private UUID id;

  private String handle;

  private String displayName;
  private @Nullable String avatarUrl;
  private @Nullable String bio;
  private @Nullable String city;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 2)
  private @Nullable String country;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> languages;

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

  /** Null until it is stored for the first time. */
  @Version private @Nullable Long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway")
  protected User() {}

  /**
   * The user of an account that has just been registered.
   *
   * @param handle the account's, or one like it when somebody was faster
   */
  User(AccountState account, String handle, long accountVersion, Instant now) {
    this.id = account.accountId();
    this.handle = handle;
    this.displayName = account.displayName();
    this.languages = List.of();
    this.awayPeriods = List.of();
    this.roles = sorted(account.roles());
    this.active = account.active();
    this.accountVersion = accountVersion;
    this.createdAt = account.registeredAt();
    this.updatedAt = now;
  }

  /**
   * Takes over what the account decides: roles, and whether it is active.
   *
   * @return whether anything changed for others to see
   */
  boolean follow(AccountState account, long newAccountVersion, Instant now) {
    if (newAccountVersion <= accountVersion || erased) {
      return false;
    }
    accountVersion = newAccountVersion;
    List<Role> granted = sorted(account.roles());
    if (granted.equals(roles) && account.active() == active) {
      return false;
    }
    roles = granted;
    active = account.active();
    updatedAt = now;
    return true;
  }

  UserEdit editable() {
    return new UserEdit(displayName, avatarUrl, bio, city, country, List.copyOf(languages));
  }

  /**
   * @return whether anything changed
   */
  boolean edit(UserEdit edit, Instant now) {
    if (edit.equals(editable())) {
      return false;
    }
    displayName = edit.displayName();
    avatarUrl = edit.avatarUrl();
    bio = edit.bio();
    city = edit.city();
    country = edit.country();
    languages = new ArrayList<>(edit.languages());
    updatedAt = now;
    return true;
  }

  /**
   * Declares one more time away; those over long ago are forgotten.
   *
   * @return false when it overlaps one that is declared, or there are too many
   */
  boolean goAway(AwayPeriod period, LocalDate today, Instant now) {
    List<AwayPeriod> kept = new ArrayList<>(awayPeriods);
    kept.removeIf(past -> past.isOver(today.minusYears(REMEMBERED_YEARS)));
    long coming = kept.stream().filter(known -> !known.isOver(today)).count();
    if (coming >= MOST_AWAY_PERIODS || kept.stream().anyMatch(period::overlaps)) {
      return false;
    }
    kept.add(period);
    kept.sort(Comparator.comparing(AwayPeriod::from));
    awayPeriods = kept;
    updatedAt = now;
    return true;
  }

  /**
   * Takes back a time away that has not begun, or ends it as of yesterday; what is past stays.
   *
   * @return whether there was one of this id that is not over
   */
  boolean back(UUID periodId, LocalDate today, Instant now) {
    List<AwayPeriod> kept = new ArrayList<>();
    boolean found = false;
    for (AwayPeriod period : awayPeriods) {
      if (!period.id().equals(periodId) || period.isOver(today)) {
        kept.add(period);
        continue;
      }
      found = true;
      if (period.from().isBefore(today)) {
        kept.add(new AwayPeriod(period.id(), period.from(), today.minusDays(1)));
      }
    }
    if (found) {
      awayPeriods = kept;
      updatedAt = now;
    }
    return found;
  }

  /** Takes another handle, that nobody else has. */
  void rename(String newHandle, Instant now) {
    handle = newHandle;
    updatedAt = now;
  }

  /**
   * Forgets the person; the id stays for the facts of others.
   *
   * @param placeholder takes the place of the handle
   */
  void erase(String placeholder, Instant now) {
    handle = placeholder;
    displayName = ERASED_NAME;
    avatarUrl = null;
    bio = null;
    city = null;
    country = null;
    languages = List.of();
    roles = List.of();
    awayPeriods = List.of();
    active = false;
    erased = true;
    updatedAt = now;
  }

  UUID id() {
    return id;
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

  /** Those that are not over. */
  List<AwayPeriod> awayPeriods(LocalDate today) {
    return awayPeriods.stream().filter(period -> !period.isOver(today)).toList();
  }

  /** The one that is under way or comes next. */
  UserState.@Nullable Away away(LocalDate today) {
    return awayPeriods(today).stream().findFirst().map(AwayPeriod::told).orElse(null);
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

  /** The version as stored; only known once it was flushed. */
  long version() {
    return Objects.requireNonNull(version, "not stored yet");
  }

  /** What the other services are told. */
  UserState state(LocalDate today) {
    return new UserState(
        id,
        handle,
        displayName,
        avatarUrl,
        bio,
        city,
        country,
        List.copyOf(languages),
        new TreeSet<>(roles),
        away(today),
        createdAt,
        active,
        erased,
        awayPeriods(today).stream().map(AwayPeriod::told).toList());
  }

  private static List<Role> sorted(Set<Role> roles) {
    return new ArrayList<>(new TreeSet<>(roles));
  }
}
