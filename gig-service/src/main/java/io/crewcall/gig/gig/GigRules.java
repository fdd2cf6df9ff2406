package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.gig.replica.CampaignReplica;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a gig's content must fulfil beyond the shape of its fields. */
final class GigRules {
  private static final Duration HORIZON = Duration.ofDays(5 * 366);

  private GigRules() {}

  static void check(GigContent content, Instant now) {
    if (!content.deadline().isAfter(now)) {
      throw GigProblems.invalid("DEADLINE_PASSED", "deadline", "must lie ahead");
    }
    if (content.deadline().isAfter(now.plus(HORIZON))) {
      throw GigProblems.invalid("TOO_FAR_AHEAD", "deadline", "must be within five years");
    }
    Instant due = content.dueDate();
    if (due != null && due.isBefore(content.deadline())) {
      throw GigProblems.invalid("DUE_BEFORE_DEADLINE", "dueDate", "must not be before deadline");
    }
    if (due != null && due.isAfter(now.plus(HORIZON))) {
      throw GigProblems.invalid("TOO_FAR_AHEAD", "dueDate", "must be within five years");
    }
  }

  /** One currency, and a sum that is still an amount. */
  static void checkBudgets(List<RoleRequest> roles) {
    String currency = roles.getFirst().budgetPerSlot().currency();
    long sum = 0;
    for (RoleRequest role : roles) {
      if (!role.budgetPerSlot().currency().equals(currency)) {
        throw GigProblems.invalid(
            "MIXED_CURRENCIES", "roles", "must all have budgets of one currency");
      }
      long slots = role.slots() == null ? 1 : role.slots();
      long budget = slots * role.budgetPerSlot().amount();
      if (budget > Money.MAX_AMOUNT || sum + budget > Money.MAX_AMOUNT) {
        throw GigProblems.invalid("BUDGET_TOO_LARGE", "roles", "cost too much together");
      }
      sum += budget;
    }
  }

  static void checkCurrency(String wanted, List<RoleRequest> roles) {
    if (!roles.getFirst().budgetPerSlot().currency().equals(wanted)) {
      throw GigProblems.invalid(
          "CURRENCY_MISMATCH", "roles", "must have budgets in " + wanted + ", like what pays them");
    }
  }

  static void checkCampaign(CampaignReplica campaign, GigRequest request) {
    if (!campaign.brandId().equals(request.brandId())) {
      throw GigProblems.invalid("CAMPAIGN_OF_OTHER_BRAND", "campaignId", "must be of that brand");
    }
    checkCurrency(campaign.budget().currency(), request.roles());
  }
}
