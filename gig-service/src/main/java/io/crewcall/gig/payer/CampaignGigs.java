package io.crewcall.gig.payer;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigEnd;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.CampaignReplica;
import io.crewcall.gig.replica.CampaignReplicaRepository;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.persistence.DatabaseClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A campaign's own gigs pause, go on and end with it. Most campaigns are done at once, in the
 * transaction that takes the event; of a very large number of gigs the rest follows in shares, and
 * meanwhile the campaign's state keeps anybody from hiring for them.
 */
@Component
class CampaignGigs {
  private static final int AT_ONCE = 100;
  private static final Set<Status> HIRING = Set.of(Status.OPEN, Status.PAUSED, Status.EXPIRED);
  private final CampaignReplicaRepository campaigns;
  private final CampaignFollowingRepository waiting;
  private final GigRepository gigs;
  private final GigEnd end;
  private final EntityManager entityManager;
  private final DatabaseClock clock;

  CampaignGigs(
      CampaignReplicaRepository campaigns,
      CampaignFollowingRepository waiting,
      GigRepository gigs,
      GigEnd end,
      EntityManager entityManager,
      DatabaseClock clock) {
    this.campaigns = campaigns;
    this.waiting = waiting;
    this.gigs = gigs;
    this.end = end;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  @Bean
  static Subscription<CampaignState> campaignGigEvents(CampaignGigs campaignGigs) {
    return Subscription.to(CampaignState.class, campaignGigs::on);
  }

  @Bean
  static RecurringJob campaignFollowing(
      CampaignGigs campaignGigs, @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("campaign-following")
        .every(pause)
        .runUntilIdle(campaignGigs::followWaiting);
  }

  /** The replica may be renewed before or after this; the gigs look at it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Event<CampaignState> event) {
    campaigns.on(event);
    entityManager.flush();
    UUID id = event.data().campaignId();
    if (!follow(campaigns.lockById(id).orElseThrow()) && !waiting.existsById(id)) {
      waiting.save(new CampaignFollowing(id));
    }
  }

  @Transactional
  public int followWaiting() {
    List<UUID> some = waiting.findWaiting(Limit.of(1));
    for (UUID id : some) {
      CampaignReplica campaign = campaigns.lockById(id).orElseThrow();
      if (follow(campaign) && waiting.existsById(id)) {
        waiting.deleteById(id);
      }
    }
    return some.size();
  }

  /** A share of the gigs; false when there may be more. */
  private boolean follow(CampaignReplica campaign) {
    return switch (campaign.status()) {
      case DRAFT -> true;
      case LIVE -> each(campaign, Set.of(Status.PAUSED), true, Gig::resumeWithCampaign);
      case PAUSED -> each(campaign, Set.of(Status.OPEN), false, Gig::pauseWithCampaign);
      case COMPLETED, ARCHIVED ->
          each(
              campaign,
              HIRING,
              false,
              (gig, now) -> gig.closeWithPayer("The campaign has ended.", now));
      case CANCELLED ->
          each(
              campaign,
              HIRING,
              false,
              (gig, now) -> gig.closeWithPayer("The campaign was cancelled.", now));
    };
  }

  private boolean each(
      CampaignReplica campaign,
      Set<Status> statuses,
      boolean following,
      BiConsumer<Gig, Instant> change) {
    List<Gig> share = gigs.lockOfCampaign(campaign.getId(), statuses, following, Limit.of(AT_ONCE));
    Instant now = clock.now();
    for (Gig gig : share) {
      change.accept(gig, now);
      gigs.save(gig);
      if (!gig.hiring()) {
        end.hiringEnded(gig);
      }
    }
    return share.size() < AT_ONCE;
  }
}
