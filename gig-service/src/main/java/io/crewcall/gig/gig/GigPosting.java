package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.gig.EngagementFacts.Parent;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Campaign;
import io.crewcall.gig.replica.Campaigns;
import io.crewcall.gig.replica.Skills;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a hirer does with a gig: post, edit, publish, pause, resume, cancel. */
@Service
public class GigPosting {
  private final Gigs gigs;
  private final Brands brands;
  private final Campaigns campaigns;
  private final Skills skills;
  private final EngagementFacts engagements;
  private final GigEnd end;
  private final IdGenerator ids;
  private final Clock clock;
  private final DatabaseClock databaseClock;

  GigPosting(
      Gigs gigs,
      Brands brands,
      Campaigns campaigns,
      Skills skills,
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
    Place place = place(request, caller);
    Gig gig =
        new Gig(
            ids.next(),
            caller.id(),
            request.brandId(),
            place.campaignId(),
            request.parentEngagementId(),
            place.depth(),
            content,
            Status.DRAFT,
            request.roles().stream().map(role -> role.role(ids, skills)).toList(),
            null,
            now,
            null,
            place.payerReady(),
            1);
    return gigs.insert(gig, "gig.created");
  }

  /** Where in a chain a gig hangs. */
  private record Place(@Nullable UUID campaignId, int depth, boolean payerReady) {}

  private Place place(GigRequest request, Caller caller) {
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
      Campaign campaign =
          campaigns
              .find(campaignId)
              .orElseThrow(
                  () -> GigProblems.invalid("UNKNOWN_CAMPAIGN", "campaignId", "is not known"));
      GigRules.checkCampaign(campaign, request);
      payerReady = campaign.live();
    }
    return new Place(campaignId, 1, payerReady);
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

  private static Place under(Parent parent, GigRequest request) {
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
    return new Place(parent.campaignId(), parent.depth() + 1, true);
  }

  private void requireBrand(UUID brandId, Caller caller) {
    if (caller.actsFor(brandId)) {
      return;
    }
    if (!brands.known(brandId)) {
      throw GigProblems.invalid("UNKNOWN_BRAND", "brandId", "is not known");
    }
    throw Problem.forbidden(
            "NOT_BRAND_MANAGER", "Only owners and managers of a brand post gigs for it.")
        .exception();
  }

  @Transactional
  Gig edit(UUID id, IfMatch expected, MergePatch<GigEdit> patch, Caller caller) {
    Gig gig = lockFor(id, caller);
    Transition<Status, GigAction, Actor, Object> transition =
        GigLifecycle.TABLE.require(gig.status(), GigAction.EDIT, gig.parts(caller));
    expected.check(gig.version());
    GigEdit edit = patch.applyTo(GigEdit.of(gig));
    GigRules.check(edit.content(), clock.instant());
    GigRules.checkBudgets(edit.roles());
    if (gig.parentEngagementId() != null || gig.campaignId() != null) {
      GigRules.checkCurrency(gig.currency(), edit.roles());
    }
    List<GigRole> roles =
        patch.mentions("roles")
            ? edit.roles().stream().map(role -> role.role(ids, skills)).toList()
            : gig.roles();
    return gigs.replace(gig.edited(edit.content(), roles), transition.event());
  }

  @Transactional
  Gig publish(UUID id, Caller caller) {
    Gig gig = lockFor(id, caller);
    Transition<Status, GigAction, Actor, Object> transition =
        GigLifecycle.TABLE.require(gig.status(), GigAction.PUBLISH, gig.parts(caller));
    Instant now = databaseClock.now();
    if (!now.isBefore(gig.deadline())) {
      throw GigProblems.deadlinePassed();
    }
    requirePayer(gig);
    return gigs.update(gig.published(transition, now), transition.event());
  }

  /** Read without a lock: a selection looks at it again, under its lock. */
  private void requirePayer(Gig gig) {
    if (!gig.payerReady()) {
      throw gig.parentEngagementId() == null
          ? GigProblems.campaignNotLive()
          : GigProblems.parentNotUnderWay();
    }
  }

  @Transactional
  Gig pause(UUID id, Caller caller) {
    Gig gig = lockFor(id, caller);
    Transition<Status, GigAction, Actor, Object> transition =
        GigLifecycle.TABLE.require(gig.status(), GigAction.PAUSE, gig.parts(caller));
    return gigs.update(gig.moved(transition), transition.event());
  }

  @Transactional
  Gig resume(UUID id, Caller caller) {
    Gig gig = lockFor(id, caller);
    Transition<Status, GigAction, Actor, Object> transition =
        GigLifecycle.TABLE.require(gig.status(), GigAction.RESUME, gig.parts(caller));
    if (!databaseClock.now().isBefore(gig.deadline())) {
      throw GigProblems.deadlinePassed();
    }
    return gigs.update(gig.moved(transition), transition.event());
  }

  /** Calls the hiring off. Engagements made already stand, each to be called off for itself. */
  @Transactional
  Gig cancel(UUID id, String reason, Caller caller) {
    Gig gig = lockFor(id, caller);
    Transition<Status, GigAction, Actor, Object> transition =
        GigLifecycle.TABLE.require(gig.status(), GigAction.CANCEL, gig.parts(caller));
    Gig cancelled = gigs.update(gig.cancelled(transition, reason), transition.event());
    end.hiringEnded(cancelled);
    return cancelled;
  }

  private Gig lockFor(UUID id, Caller caller) {
    Gig gig = gigs.lock(id);
    if (!gig.readableBy(caller)) {
      throw GigProblems.notFound();
    }
    return gig;
  }
}
