package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.replica.Campaign;
import io.crewcall.gig.replica.Campaigns;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who pays for a gig's engagements: the campaign pays those of its own gigs; those of a sub-gig are
 * paid out of the fee of the engagement it hangs under. At every level {@code committed <= budget}.
 *
 * <p>Locks go from the root of a chain downwards (campaign, its engagements, the sub-gigs' ...),
 * and every transaction that needs several takes them in that order, so that none can wait in a
 * circle.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BudgetChain {
  private final JdbcClient jdbc;
  private final Campaigns campaigns;

  BudgetChain(JdbcClient jdbc, Campaigns campaigns) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
  }

  /**
   * SQL that says whether every budget has a fee left: the role's, and what pays for the gig. To
   * show what may be done; what is done asks again, under locks.
   *
   * @param fee as SQL
   * @param roleId as SQL, for example {@code application.gig_role_id}
   */
  public static String affordable(String fee, String roleId) {
    return """
    (select r.committed + %1$s <= r.slots * r.budget_per_slot
        and case
          when g.parent_engagement_id is not null then (
            select p.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED')
              and p.committed + %1$s <= p.fee
            from engagement p where p.id = g.parent_engagement_id)
          when g.campaign_id is not null then (
            select c.status = 'LIVE' and c.committed + %1$s <= c.budget
            from campaign c where c.campaign_id = g.campaign_id)
          else true end
      from gig_role r join gig g on g.id = r.gig_id where r.id = %2$s)
    """
        .formatted(fee, roleId);
  }

  /** Locks whatever pays for the gig and everything above that, the root first. */
  public void lockAbove(GigParties gig) {
    if (gig.parentEngagementId() != null) {
      lockEngagements(gig.parentEngagementId());
    } else if (gig.campaignId() != null) {
      campaigns.lockById(gig.campaignId());
    }
  }

  private void lockEngagements(UUID lowest) {
    // Depth and parents never change, so the order found without locks is the order to lock in.
    jdbc.sql(
            """
            with recursive above as (
              select id, parent_engagement_id from engagement where id = :lowest
              union all
              select e.id, e.parent_engagement_id
              from engagement e join above on e.id = above.parent_engagement_id)
            select id from engagement where id in (select id from above)
            order by depth for no key update
            """)
        .param("lowest", lowest)
        .query(UUID.class)
        .list();
  }

  /**
   * Commits a fee at the gig's payer, which {@link #lockAbove} has locked.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when that has not as much left, or
   *     may not spend now
   */
  public void commit(Gig gig, Money fee) {
    UUID parent = gig.parentEngagementId();
    UUID campaign = gig.campaignId();
    if (parent != null) {
      commitToEngagement(parent, fee);
    } else if (campaign != null && !campaigns.commit(campaign, fee)) {
      throw campaigns.findById(campaign).filter(Campaign::live).isPresent()
          ? GigProblems.budgetExceeded("campaign's budget")
          : GigProblems.campaignNotLive();
    }
  }

  private void commitToEngagement(UUID parent, Money fee) {
    int committed =
        jdbc.sql(
                """
                update engagement set committed = committed + :fee, version = version + 1
                where id = :id and status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED')
                  and currency = :currency and committed + :fee <= fee
                """)
            .param("id", parent)
            .param("fee", fee.amount())
            .param("currency", fee.currency())
            .update();
    if (committed == 0) {
      throw underWay(parent)
          ? GigProblems.budgetExceeded("engagement's fee")
          : GigProblems.parentNotUnderWay();
    }
  }

  /**
   * Whether the gig's payer, which {@link #lockAbove} has locked, may spend now what is committed
   * there.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409
   */
  public void requireSpendable(Gig gig) {
    UUID parent = gig.parentEngagementId();
    UUID campaign = gig.campaignId();
    if (parent != null && !underWay(parent)) {
      throw GigProblems.parentNotUnderWay();
    }
    if (parent == null
        && campaign != null
        && campaigns.findById(campaign).filter(Campaign::live).isEmpty()) {
      throw GigProblems.campaignNotLive();
    }
  }

  /** Gives back what was committed for a gig and will not be paid. */
  public void release(Gig gig, Money amount) {
    release(gig.parentEngagementId(), gig.campaignId(), amount);
  }

  /** Gives back what of an engagement's fee will not be paid to what would have paid it. */
  void release(Engagement.Terms terms, Money amount) {
    release(terms.parentEngagementId(), terms.campaignId(), amount);
  }

  private void release(@Nullable UUID parent, @Nullable UUID campaign, Money amount) {
    if (parent != null) {
      jdbc.sql(
              """
              update engagement set committed = committed - :fee, version = version + 1
              where id = :id
              """)
          .param("id", parent)
          .param("fee", amount.amount())
          .update();
    } else if (campaign != null) {
      campaigns.release(campaign, amount.amount());
    }
  }

  private boolean underWay(UUID engagement) {
    return jdbc.sql(
            """
            select status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED') from engagement
            where id = :id
            """)
        .param("id", engagement)
        .query(Boolean.class)
        .single();
  }
}
