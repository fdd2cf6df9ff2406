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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person on the platform. Account and user have one id; handle and roles come from the account,
 * everything else is the person's own.
 */
@Entity
@Table(name = "users")
class User {
  @Id private UUID id;

  @Column(updatable = false)
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

  private @Nullable LocalDate awayFrom;
  private @Nullable LocalDate awayTo;
  private boolean active;
  private long accountVersion;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  /** Null until it is stored for the first time. */
  @Version private @Nullable Long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway")
  protected User() {}

  /** The user of an account that has just been registered. */
  User(AccountState account, long accountVersion, Instant now) {
    this.id = account.accountId();
    this.handle = account.handle();
    this.displayName = account.displayName();
    this.languages = List.of();
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
    if (newAccountVersion <= accountVersion) {
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
   * Goes away, or with null is back.
   *
   * @return whether anything changed
   */
  boolean away(UserState.@Nullable Away away, Instant now) {
    if (Objects.equals(away, away())) {
      return false;
    }
    awayFrom = away == null ? null : away.from();
    awayTo = away == null ? null : away.to();
    updatedAt = now;
    return true;
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

  UserState.@Nullable Away away() {
    return awayFrom == null || awayTo == null ? null : new UserState.Away(awayFrom, awayTo);
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
  UserState state() {
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
        away(),
        createdAt,
        active);
  }

  private static List<Role> sorted(Set<Role> roles) {
    return new ArrayList<>(new TreeSet<>(roles));
  }
}
