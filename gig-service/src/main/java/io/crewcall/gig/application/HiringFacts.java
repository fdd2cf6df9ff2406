package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an application or an invitation look at outside of it: the gig, the role and
 * the budgets. Read in the statement that reads the entity, which for a change is the one that
 * locks it, after the locks above it were taken. The entity has the columns {@code gig_id} and
 * {@code gig_role_id}.
 */
@Embeddable
public class HiringFacts {
  private static final long UNLIMITED = Long.MAX_VALUE;

  @Formula("(select g.title from gig g where g.id = gig_id)")
  private String gigTitle;

  @Formula("(select r.profession from gig_role r where r.id = gig_role_id)")
  private String profession;

  @Formula("(select g.status in ('OPEN', 'PAUSED', 'EXPIRED') from gig g where g.id = gig_id)")
  private boolean hiring;

  @Formula("(select r.filled >= r.slots from gig_role r where r.id = gig_role_id)")
  private boolean roleFull;

  @Formula(
      "(select r.slots * r.budget_per_slot - r.committed from gig_role r where r.id = gig_role_id)")
  private long roleBudgetLeft;

  /**
   * Of what pays for the gig: the engagement above it or its campaign; null if it may not spend.
   */
  @Formula(
      """
      (select case
        when g.parent_engagement_id is not null then (
          select p.fee - p.committed from engagement p where p.id = g.parent_engagement_id
            and p.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED'))
        when g.campaign_id is not null then (
          select c.budget - c.committed from campaign c where c.campaign_id = g.campaign_id
            and c.status = 'LIVE')
        else 9223372036854775807 end
      from gig g where g.id = gig_id)
      """)
  private @Nullable Long payerBudgetLeft;

  @SuppressWarnings("NullAway.Init")
  protected HiringFacts() {}

  /** Of what is being made: the use case has seen to it that the role is to be had. */
  public static HiringFacts ofOpenRole(Gig gig, UUID roleId) {
    HiringFacts facts = new HiringFacts();
    facts.gigTitle = gig.title();
    facts.profession = gig.role(roleId).map(GigRole::profession).orElseThrow();
    facts.hiring = true;
    facts.roleBudgetLeft = UNLIMITED;
    facts.payerBudgetLeft = UNLIMITED;
    return facts;
  }

  public String gigTitle() {
    return gigTitle;
  }

  public String profession() {
    return profession;
  }

  public boolean hiring() {
    return hiring;
  }

  public boolean slotFree() {
    return !roleFull;
  }

  /** Whether the role and what pays for the gig have a fee left. */
  public boolean affordable(Money fee) {
    return fee.amount() <= roleBudgetLeft
        && payerBudgetLeft != null
        && fee.amount() <= payerBudgetLeft;
  }

  /**
   * Why a fee is not affordable.
   *
   * @param brandId of the gig: with one its campaign pays, without one the engagement above it
   */
  public Problem unaffordable(Money fee, @Nullable UUID brandId) {
    boolean subGig = brandId == null;
    if (fee.amount() > roleBudgetLeft) {
      return GigProblems.budgetExceeded("role's budget").problem();
    }
    if (payerBudgetLeft != null) {
      return GigProblems.budgetExceeded(subGig ? "engagement's fee" : "campaign's budget")
          .problem();
    }
    return (subGig ? GigProblems.parentNotUnderWay() : GigProblems.campaignNotLive()).problem();
  }
}
