package io.crewcall.gig.gig;

import io.crewcall.gig.gig.EngagementFacts.Parent;
import io.crewcall.gig.gig.Gig.Chain;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CampaignReplica;
import io.crewcall.gig.replica.CampaignReplicaRepository;
import io.crewcall.gig.replica.SkillReplicaRepository;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a hirer does with a gig: post, edit, publish, pause, resume, cancel. */
@Service
public class GigService {
  private final GigRepository gigs;
  private final BrandReplicaRepository brands;
  private final CampaignReplicaRepository campaigns;
  private final SkillReplicaRepository skills;
  private final EngagementFacts engagements;
  private final GigEnd end;
  private final IdGenerator ids;
  private final Clock clock;
  private final DatabaseClock databaseClock;

  GigService(
      GigRepository gigs,
      BrandReplicaRepository brands,
      CampaignReplicaRepository campaigns,
      SkillReplicaRepository skills,
      EngagementFacts engagements,
      GigEnd end,
      IdGenerator ids,
      Clock clock,
      DatabaseClock databaseClock) {
    this.gigs = gigs;
    this.brands = brands;
    this.campaigns = campaigns;
    this.skills = skills;
    this.engagements = engagements;
    this.end = end;
    this.ids = ids;
    this.clock = clock;
    this.databaseClock = databaseClock;
  }

  /** Drafts a gig. */
  @Transactional
  public Gig create(GigRequest request, Caller caller) {
    Instant now = clock.instant();
    GigContent content = request.edit().content();
    GigRules.check(content, now);
    GigRules.checkBudgets(request.roles());
    return gigs.save(
        new Gig(
            ids.next(),
            caller.id(),
            chain(request, caller),
            content,
            request.roles().stream().map(role -> role.role(ids, skills)).toList(),
            now));
  }

  private Chain chain(GigRequest request, Caller caller) {
    UUID parentId = request.parentEngagementId();
    if (parentId != null) {
      if (request.brandId() != null || request.campaignId() != null) {
        throw GigProblems.invalid(
            "SUB_GIG_HAS_NO_BRAND",
            "parentEngagementId",
            "excludes brandId and campaignId, which follow from the chain");
      }
      return under(parent(parentId, caller), request);
    }
    UUID brandId = request.brandId();
    UUID campaignId = request.campaignId();
    boolean payerReady = true;
    if (brandId != null) {
      requireBrand(brandId, caller);
    }
    if (campaignId != null) {
      if (brandId == null) {
        throw GigProblems.invalid("BRAND_REQUIRED", "brandId", "is required with campaignId");
      }
      CampaignReplica campaign =
          campaigns
              .findById(campaignId)
              .orElseThrow(
                  () -> GigProblems.invalid("UNKNOWN_CAMPAIGN", "campaignId", "is not known"));
      GigRules.checkCampaign(campaign, request);
      payerReady = campaign.live();
    }
    return new Chain(brandId, campaignId, null, 1, payerReady);
  }

  /** An engagement that the caller is no party of is none they may know of. */
  private Parent parent(UUID parentId, Caller caller) {
    Parent parent =
        engagements
            .parent(parentId)
            .filter(found ->
                found.workerId().equals(caller.id())
                    || caller.readsAsHirer(found.hirerId(), found.brandId()))
            .orElseThrow(() ->
                GigProblems.invalid("UNKNOWN_ENGAGEMENT", "parentEngagementId", "is not known"));
    if (!parent.workerId().equals(caller.id())) {
      throw Problem.forbidden(
              "NOT_THE_WORKER", "Only the worker of an engagement hires crew under it.")
          .exception();
    }
    return parent;
  }

  private static Chain under(Parent parent, GigRequest request) {
    if (!parent.underWay()) {
      throw GigProblems.parentNotUnderWay();
    }
    if (parent.depth() >= Gig.MAX_DEPTH) {
      throw GigProblems.invalid(
          "CHAIN_TOO_DEEP",
          "parentEngagementId",
          "is at depth " + Gig.MAX_DEPTH + " already, the deepest there is");
    }
    GigRules.checkCurrency(parent.currency(), request.roles());
    return new Chain(null, parent.campaignId(), parent.engagementId(), parent.depth() + 1, true);
  }

  private void requireBrand(UUID brandId, Caller caller) {
    if (caller.actsFor(brandId)) {
      return;
    }
    if (brands.findById(brandId).isEmpty()) {
      throw GigProblems.invalid("UNKNOWN_BRAND", "brandId", "is not known");
    }
    throw Problem.forbidden(
            "NOT_BRAND_MANAGER", "Only owners and managers of a brand post gigs for it.")
        .exception();
  }

  @Transactional
  Gig edit(UUID id, IfMatch expected, MergePatch<GigEdit> patch, Caller caller) {
    Gig gig = lockFor(id, caller);
    gig.require(GigAction.EDIT, gig.parts(caller));
    expected.check(gig.version());
    GigEdit edit = patch.applyTo(GigEdit.of(gig));
    GigRules.check(edit.content(), clock.instant());
    GigRules.checkBudgets(edit.roles());
    if (gig.parentEngagementId() != null || gig.campaignId() != null) {
      GigRules.checkCurrency(gig.currency(), edit.roles());
    }
    gig.edit(
        gig.parts(caller),
        edit.content(),
        patch.mentions("roles")
            ? edit.roles().stream().map(role -> role.role(ids, skills)).toList()
            : null,
        databaseClock.now());
    return gigs.save(gig);
  }

  /** What pays for it is held, so that it does not end behind the gig's back. */
  @Transactional
  Gig publish(UUID id, Caller caller) {
    Gig gig = lockWithPayer(id, caller);
    gig.publish(gig.parts(caller), databaseClock.now());
    return gigs.save(gig);
  }

  @Transactional
  Gig pause(UUID id, Caller caller) {
    Gig gig = lockFor(id, caller);
    gig.pause(gig.parts(caller), databaseClock.now());
    return gigs.save(gig);
  }

  @Transactional
  Gig resume(UUID id, Caller caller) {
    Gig gig = lockWithPayer(id, caller);
    gig.resume(gig.parts(caller), databaseClock.now());
    return gigs.save(gig);
  }

  @Transactional
  Gig cancel(UUID id, String reason, Caller caller) {
    Gig gig = lockFor(id, caller);
    gig.cancel(gig.parts(caller), reason, databaseClock.now());
    gigs.save(gig);
    end.hiringEnded(gig);
    return gig;
  }

  /** Ends the taking of bids for some whose deadline has passed; answers for how many. */
  @Transactional
  public int expireOverdue() {
    Instant now = databaseClock.now();
    List<Gig> due = gigs.lockOverdue(now, Limit.of(100));
    due.forEach(gig -> gig.expire(now));
    gigs.saveAll(due);
    return due.size();
  }

  private Gig lockWithPayer(UUID id, Caller caller) {
    GigParties gig = gigs.parties(id);
    if (gig.parentEngagementId() != null) {
      engagements.hold(gig.parentEngagementId());
    } else if (gig.campaignId() != null) {
      campaigns.hold(gig.campaignId());
    }
    return lockFor(id, caller);
  }

  private Gig lockFor(UUID id, Caller caller) {
    Gig gig = gigs.lock(id);
    if (!gig.readableBy(caller)) {
      throw GigProblems.notFound();
    }
    return gig;
  }
}
