package io.crewcall.user.user;

import io.crewcall.contracts.user.UserState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A time in which the person does not answer; both days included. */
record AwayPeriod(UUID id, LocalDate from, LocalDate to) {

  boolean overlaps(AwayPeriod other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  boolean isOver(LocalDate today) {
    return to.isBefore(today);
  }

  boolean sameDays(AwayPeriod other) {
    return from.equals(other.from) && to.equals(other.to);
  }

  /** What is left when the person is back today: none when it has not begun. */
  Optional<AwayPeriod> endedBefore(LocalDate today) {
    if (isOver(today)) {
      return Optional.of(this);
    }
    return from.isBefore(today)
        ? Optional.of(new AwayPeriod(id, from, today.minusDays(1)))
        : Optional.empty();
  }

  UserState.Away state() {
    return new UserState.Away(from, to);
  }
}
