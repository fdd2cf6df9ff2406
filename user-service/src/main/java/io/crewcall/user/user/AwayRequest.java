package io.crewcall.user.user;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** A time away; both days included. */
record AwayRequest(
    @NotNull @Schema(example = "2026-12-24") LocalDate from,
    @NotNull @Schema(example = "2027-01-02") LocalDate to) {
  private static final int LONGEST_DAYS = 366;

  /**
   * The time away, if it is one that can be set today.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 when it ends before it begins, is
   *     over already or is longer than a year
   */
  AwayPeriod check(UUID id, LocalDate today) {
    if (to.isBefore(from)) {
      throw refused("ENDS_BEFORE_START", "must not be before from");
    }
    // A day's grace: it may still be yesterday where the person is.
    if (to.isBefore(today.minusDays(1))) {
      throw refused("IN_THE_PAST", "must not be over already");
    }
    if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw refused("TOO_LONG", "must be within a year of from");
    }
    return new AwayPeriod(id, from, to);
  }

  private static RuntimeException refused(String code, String message) {
    return Problem.unprocessable(
            "INVALID_AWAY", "to " + message + ".", new FieldProblem("to", code, message))
        .exception();
  }
}
