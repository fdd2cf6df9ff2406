package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what terms somebody is to work.
 *
 * @param hours agreed, if any were
 * @param dueDate null for the one the gig sets
 */
public record Terms(Money fee, @Nullable Integer hours, @Nullable Instant dueDate) {
  /** How long offered terms wait for an answer. */
  public static final Duration STAND = Duration.ofHours(72);

  private static final Duration HORIZON = Duration.ofDays(5 * 366);

  /**
   * Whether a role could pay them and their date can be met.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 naming the field
   */
  public void require(GigRole role, Instant now) {
    requirePayable(fee, "fee", role);
    if (dueDate != null && !dueDate.isAfter(now)) {
      throw GigProblems.invalid("DUE_DATE_PASSED", "dueDate", "must lie ahead");
    }
    if (dueDate != null && dueDate.isAfter(now.plus(HORIZON))) {
      throw GigProblems.invalid("TOO_FAR_AHEAD", "dueDate", "must be within five years");
    }
  }

  static void requirePayable(Money fee, String field, GigRole role) {
    if (!fee.currency().equals(role.budgetPerSlot().currency())) {
      throw GigProblems.invalid(
          "CURRENCY_MISMATCH",
          field,
          "must be in " + role.budgetPerSlot().currency() + ", like the role's budget");
    }
    if (fee.amount() > role.budget().amount()) {
      throw GigProblems.invalid("FEE_ABOVE_BUDGET", field, "is more than the role's whole budget");
    }
  }
}
