package io.crewcall.gig.budget;

import io.crewcall.contracts.Money;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.BrandTeamRepository;
import io.crewcall.gig.replica.CampaignReplica;
import io.crewcall.gig.replica.CampaignReplicaRepository;
import io.crewcall.platform.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who pays for a gig's engagements: the campaign pays those of its own gigs; those of a sub-gig are
 * paid out of the fee of the engagement it hangs under. At every level {@code committed <= budget}.
 *
 * <p>Locks go from the root of a chain downwards (the brand's team, campaign, its engagements, the
 * sub-gigs' ...), and every transaction that needs several takes them in that order, so that none
 * can wait in a circle.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProblemException.class)
public class BudgetChain {
  private final EngagementRepository engagements;
  private final GigRepository gigs;
  private final CampaignReplicaRepository campaigns;
  private final BrandTeamRepository teams;

  BudgetChain(
      EngagementRepository engagements,
      GigRepository gigs,
      CampaignReplicaRepository campaigns,
      BrandTeamRepository teams) {
    this.engagements = engagements;
    this.gigs = gigs;
    this.campaigns = campaigns;
    this.teams = teams;
  }

  /**
   * Locks whatever pays for the gig and everything above that, the root first, then the gig. The
   * team of the brand that hires is held, so that nobody joins it while they are being hired.
   */
  public Gig lock(UUID gigId) {
    GigParties gig = gigs.parties(gigId);
    if (gig.brandId() != null) {
      teams.hold(gig.brandId());
    }
    if (gig.parentEngagementId() != null) {
      engagements.lockWithAncestors(gig.parentEngagementId());
    } else if (gig.campaignId() != null) {
      campaigns.lockById(gig.campaignId());
    }
    return gigs.lock(gigId);
  }

  /**
   * Commits a fee at the payer of a gig that {@link #lock} has locked.
   *
   * @throws ProblemException 409 when that has not as much left, or may not spend now
   */
  public void commit(Gig gig, Money fee) {
    UUID parent = gig.parentEngagementId();
    UUID campaign = gig.campaignId();
    if (parent != null) {
      if (engagements.commit(parent, fee.amount(), fee.currency()) == 0) {
        requireSpendable(gig);
        throw GigProblems.budgetExceeded("engagement's fee");
      }
    } else if (campaign != null && !campaigns.commit(campaign, fee)) {
      requireSpendable(gig);
      throw GigProblems.budgetExceeded("campaign's budget");
    }
  }

  /**
   * Whether the payer of a gig that {@link #lock} has locked may spend now what is committed there.
   *
   * @throws ProblemException 409
   */
  public void requireSpendable(Gig gig) {
    UUID parent = gig.parentEngagementId();
    UUID campaign = gig.campaignId();
    if (parent != null) {
      if (!engagements.underWay(parent)) {
        throw GigProblems.parentNotUnderWay();
      }
    } else if (campaign != null
        && campaigns.findById(campaign).filter(CampaignReplica::live).isEmpty()) {
      throw GigProblems.campaignNotLive();
    }
  }

  /** Gives back what was committed for a gig and will not be paid. */
  public void release(Gig gig, Money amount) {
    release(gig.parentEngagementId(), gig.campaignId(), amount);
  }

  /** Gives back what of an engagement's fee will not be paid to what would have paid it. */
  public void release(EngagementTerms terms, Money amount) {
    release(terms.parentEngagementId(), terms.campaignId(), amount);
  }

  private void release(@Nullable UUID parent, @Nullable UUID campaign, Money amount) {
    if (parent != null) {
      engagements.release(parent, amount.amount());
    } else if (campaign != null) {
      campaigns.release(campaign, amount.amount());
    }
  }
}
