package io.crewcall.gig.invitation;

import static io.crewcall.contracts.gig.InvitationState.Status.ACCEPTED;
import static io.crewcall.contracts.gig.InvitationState.Status.DECLINED;
import static io.crewcall.contracts.gig.InvitationState.Status.EXPIRED;
import static io.crewcall.contracts.gig.InvitationState.Status.REVOKED;
import static io.crewcall.contracts.gig.InvitationState.Status.SENT;
import static io.crewcall.gig.invitation.InvitationAction.ACCEPT;
import static io.crewcall.gig.invitation.InvitationAction.DECLINE;
import static io.crewcall.gig.invitation.InvitationAction.EXPIRE;
import static io.crewcall.gig.invitation.InvitationAction.RELEASE;
import static io.crewcall.gig.invitation.InvitationAction.REVOKE;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.INVITEE;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.HiringGuards;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The invitation's transition table and its guards; those of a direct offer let others pass. */
public final class InvitationLifecycle {
  private static final Guard<Invitation> OFFER_STANDS =
      Guard.of(
          "a direct offer: within 72 h",
          direct(Invitation::offerStands),
          () -> Problem.conflict("OFFER_EXPIRED", "The offer was not answered in time."));

  private static final Guard<Invitation> NOT_BLOCKED =
      Guard.of(
          "neither blocked",
          direct(invitation -> !invitation.blocked()),
          BlockReplicaRepository::blocked);

  private static final Guard<Invitation> NOT_OF_THE_BRAND =
      HiringGuards.notOfTheHiringBrand(Invitation::ownBrand);

  private static final Guard<Invitation> GIG_HIRING =
      Guard.of(
          "gig hiring",
          direct(invitation -> invitation.facts().hiring()),
          () -> Problem.conflict("GIG_NOT_OPEN", "The gig takes no bids now."));

  private static final Guard<Invitation> SLOT_FREE =
      Guard.of(
          "a slot free or kept for the team",
          alone(invitation -> invitation.facts().slotFree()),
          () -> GigProblems.slotsTaken().problem());

  private static final Guard<Invitation> AFFORDABLE =
      new Guard<>(
          "the fee within every budget above",
          alone(InvitationLifecycle::affordable),
          InvitationLifecycle::unaffordable);

  private static final Guard<Invitation> OVERDUE =
      Guard.of(
          "deadline passed, for a direct offer 72 h; or the gig takes nobody any more",
          invitation -> invitation.overdue() || invitation.rehireId() != null,
          () -> Problem.conflict("INVITATION_WAITING", "It can still be answered."));

  static final Lifecycle<Status, InvitationAction, Actor, Invitation> TABLE =
      Lifecycle.<Status, InvitationAction, Actor, Invitation>of("invitation", "INVITATION_ANSWERED")
          .line(
              EnumSet.of(SENT),
              ACCEPT,
              Set.of(INVITEE),
              ACCEPTED,
              "invitation.accepted",
              OFFER_STANDS,
              NOT_BLOCKED,
              NOT_OF_THE_BRAND,
              GIG_HIRING,
              SLOT_FREE,
              AFFORDABLE)
          .line(EnumSet.of(SENT), DECLINE, Set.of(INVITEE), DECLINED, "invitation.declined")
          .line(EnumSet.of(SENT), REVOKE, Set.of(HIRER), REVOKED, "invitation.revoked")
          .line(
              EnumSet.of(SENT, ACCEPTED), RELEASE, Set.of(PLATFORM), REVOKED, "invitation.revoked")
          .line(EnumSet.of(SENT), EXPIRE, Set.of(TIMER), EXPIRED, "invitation.expired", OVERDUE)
          .build();

  private InvitationLifecycle() {}

  /** The table, for the documentation. */
  public static Lifecycle<?, ?, ?, ?> table() {
    return TABLE;
  }

  private static Predicate<Invitation> direct(Predicate<Invitation> condition) {
    return invitation -> invitation.terms() == null || condition.test(invitation);
  }

  /** For a direct offer that is not part of a team's: that team's slots and fees are kept. */
  private static Predicate<Invitation> alone(Predicate<Invitation> condition) {
    return direct(invitation -> invitation.rehireId() != null || condition.test(invitation));
  }

  private static boolean affordable(Invitation invitation) {
    Terms terms = invitation.terms();
    return terms == null || invitation.facts().affordable(terms.fee());
  }

  private static Problem unaffordable(Invitation invitation) {
    Terms terms = invitation.terms();
    if (terms == null) {
      throw new IllegalStateException("no terms in " + invitation.id());
    }
    return invitation.facts().unaffordable(terms.fee());
  }
}
