package io.crewcall.user.user;

import io.crewcall.contracts.user.UserState;
import java.time.LocalDate;
import java.util.UUID;

/** A time in which the person does not answer; both days included. */
record AwayPeriod(UUID id, LocalDate from, LocalDate to) {

  boolean overlaps(AwayPeriod other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  boolean isOver(LocalDate today) {
    return to.isBefore(today);
  }

  UserState.Away told() {
    return new UserState.Away(from, to);
  }
}
