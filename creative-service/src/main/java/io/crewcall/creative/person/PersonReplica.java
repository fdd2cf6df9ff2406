package io.crewcall.creative.person;

import io.crewcall.contracts.user.UserState;
import io.crewcall.creative.profile.Days;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The copy of what user-service says about a user. */
@Entity
@Table(name = "person")
public class PersonReplica {
  @Id private UUID userId;
  private @Nullable String handle;
  private @Nullable String displayName;
  private boolean active;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AwayPeriod> away;

  /** Of the user, as their owner counts. */
  private long version;

  @SuppressWarnings("NullAway.Init")
  protected PersonReplica() {}

  @SuppressWarnings("NullAway.Init")
  PersonReplica(UUID userId) {
    this.userId = userId;
  }

  /** Takes a state over, unless a later one is known. */
  void apply(UserState user, long newVersion) {
    if (newVersion <= version) {
      return;
    }
    handle = user.handle();
    displayName = user.displayName();
    active = user.active();
    away = away(user);
    version = newVersion;
  }

  /** Older events know of one time away only. */
  private static List<AwayPeriod> away(UserState user) {
    List<UserState.Away> periods = user.awayPeriods();
    if (periods == null) {
      periods = user.away() == null ? List.of() : List.of(user.away());
    }
    return periods.stream()
        .filter(period -> !period.to().isBefore(period.from()))
        .map(period -> new AwayPeriod(period.from(), period.to()))
        .toList();
  }

  /** Deletes what is personal. The version stays, so that no older state is taken over. */
  void erase() {
    handle = null;
    displayName = null;
    active = false;
    away = List.of();
  }

  UUID userId() {
    return userId;
  }

  /** Null for a user who is known by id alone. */
  @Nullable String displayName() {
    return displayName;
  }

  public boolean active() {
    return active;
  }

  /** When they said that they are away. */
  public List<Days> away() {
    return away.stream().map(AwayPeriod::days).toList();
  }
}
