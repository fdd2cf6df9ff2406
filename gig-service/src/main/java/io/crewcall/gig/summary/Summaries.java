package io.crewcall.gig.summary;

import io.crewcall.gig.replica.BrandAccess;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.security.CurrentUser;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Summaries as their reader may see them. */
@Component
class Summaries {
  private final SummaryFacts facts;
  private final BrandAccess brands;
  private final DatabaseClock clock;

  Summaries(SummaryFacts facts, BrandAccess brands, DatabaseClock clock) {
    this.facts = facts;
    this.brands = brands;
    this.clock = clock;
  }

  UserSummaryResponse of(CurrentUser user) {
    Instant now = clock.now();
    return new UserSummaryResponse(
        now, facts.hiringOf(user.id(), now), facts.workOf(user.id(), now));
  }

  /**
   * Lets only members of a brand's team pass.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403
   */
  void requireMember(UUID brandId, CurrentUser user) {
    brands.member(brandId, user);
  }

  /**
   * For members of its team.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403
   */
  BrandSummaryResponse ofBrand(UUID brandId, CurrentUser user) {
    requireMember(brandId, user);
    Instant now = clock.now();
    return new BrandSummaryResponse(
        brandId, now, facts.hiringOfBrand(brandId, now), facts.spendOf(brandId));
  }
}
