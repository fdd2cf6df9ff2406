package io.crewcall.gig.summary;

import io.crewcall.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits for a brand's team, and what the brand spends in each currency. */
record BrandSummaryResponse(UUID brandId, Instant asOf, HiringSummary hiring, List<Spend> spend) {

  /**
   * In one currency.
   *
   * @param budget of campaigns that are drafted, live or paused
   * @param reserved fees of engagements that have not ended
   * @param earned fees of what was completed or awarded
   * @param paid of these
   */
  record Spend(String currency, Money budget, Money reserved, Money earned, Money paid) {}
}
