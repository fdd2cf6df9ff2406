package io.crewcall.creative.person;

import io.crewcall.platform.availability.Days;
import java.time.LocalDate;

/** Days on which a user is away, as they are stored with the copy. */
record AwayPeriod(LocalDate from, LocalDate to) {

  Days days() {
    return new Days(from, to);
  }
}
