package io.crewcall.creative.person;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.availability.Days;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The copy of when a user is away, as they told user-service. */
@Entity
@Table(name = "user_away")
public class AwayReplica extends Replica<UUID> {
  @Id private UUID userId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AwayPeriod> periods = List.of();

  @SuppressWarnings("NullAway.Init")
  protected AwayReplica() {}

  AwayReplica(UUID userId) {
    this.userId = userId;
  }

  /** Older events know of one time away only. */
  void take(UserState user) {
    List<UserState.Away> away = user.awayPeriods();
    if (away == null) {
      away = user.away() == null ? List.of() : List.of(user.away());
    }
    periods =
        away.stream()
            .filter(period -> !period.to().isBefore(period.from()))
            .map(period -> new AwayPeriod(period.from(), period.to()))
            .toList();
  }

  void erase() {
    periods = List.of();
  }

  public List<Days> periods() {
    return periods.stream().map(AwayPeriod::days).toList();
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
