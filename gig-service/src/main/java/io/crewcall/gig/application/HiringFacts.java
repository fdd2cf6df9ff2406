package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an application or an invitation look at outside of it: the gig, the role and
 * the budgets. Read in the statement that reads the entity, which for a change is the one that
 * locks it, after the locks above it were taken. The entity has the column {@code gig_role_id}.
 */
@Embeddable
public class HiringFacts {
  private static final long UNLIMITED = Long.MAX_VALUE;

  /**
   * One object of one look-up, so that a list reads the gig, the role and the payer once a row.
   *
   * @param payerBudgetLeft of the engagement above the gig, or of its campaign; null if what pays
   *     for the gig may not spend
   */
  record Facts(
      String gigTitle,
      UUID hirerId,
      @Nullable UUID brandId,
      String profession,
      boolean hiring,
      boolean roleFull,
      long roleBudgetLeft,
      @Nullable Long payerBudgetLeft) {}

  @JdbcTypeCode(SqlTypes.JSON)
  @Formula(
      """
      (select json_build_object(
        'gigTitle', g.title,
        'hirerId', g.creator_id,
        'brandId', g.brand_id,
        'profession', r.profession,
        'hiring', g.status in ('OPEN', 'PAUSED', 'EXPIRED'),
        'roleFull', r.filled >= r.slots,
        'roleBudgetLeft', r.slots * r.budget_per_slot - r.committed,
        'payerBudgetLeft', case
          when g.parent_engagement_id is not null then (
            select p.fee - p.committed from engagement p where p.id = g.parent_engagement_id
              and p.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED'))
          when g.campaign_id is not null then (
            select c.budget - c.committed from campaign c where c.campaign_id = g.campaign_id
              and c.status = 'LIVE')
          else 9223372036854775807 end)
      from gig g join gig_role r on r.gig_id = g.id where r.id = gig_role_id)
      """)
  private Facts facts;

  @SuppressWarnings("NullAway.Init")
  protected HiringFacts() {}

  /** Of what is being made: the use case has seen to it that the role is to be had. */
  public static HiringFacts ofOpenRole(Gig gig, UUID roleId) {
    HiringFacts open = new HiringFacts();
    open.facts =
        new Facts(
            gig.title(),
            gig.creatorId(),
            gig.brandId(),
            gig.role(roleId).map(GigRole::profession).orElseThrow(),
            true,
            false,
            UNLIMITED,
            UNLIMITED);
    return open;
  }

  public String gigTitle() {
    return facts.gigTitle();
  }

  /** Who posted the gig. */
  public UUID hirerId() {
    return facts.hirerId();
  }

  public @Nullable UUID brandId() {
    return facts.brandId();
  }

  public String profession() {
    return facts.profession();
  }

  public boolean hiring() {
    return facts.hiring();
  }

  public boolean slotFree() {
    return !facts.roleFull();
  }

  /** Whether what pays for the gig may spend at all now. */
  public boolean payerSpends() {
    return facts.payerBudgetLeft() != null;
  }

  /** Why it may not. */
  public Problem payerSpendsNot() {
    return (facts.brandId() == null
            ? GigProblems.parentNotUnderWay()
            : GigProblems.campaignNotLive())
        .problem();
  }

  /** Whether the role and what pays for the gig have a fee left. */
  public boolean affordable(Money fee) {
    Long payerLeft = facts.payerBudgetLeft();
    return fee.amount() <= facts.roleBudgetLeft() && payerLeft != null && fee.amount() <= payerLeft;
  }

  /** Why a fee is not affordable: of a brand's gig the campaign pays, else the engagement above. */
  public Problem unaffordable(Money fee) {
    boolean subGig = facts.brandId() == null;
    if (fee.amount() > facts.roleBudgetLeft()) {
      return GigProblems.budgetExceeded("role's budget").problem();
    }
    if (facts.payerBudgetLeft() != null) {
      return GigProblems.budgetExceeded(subGig ? "engagement's fee" : "campaign's budget")
          .problem();
    }
    return payerSpendsNot();
  }
}
