package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.application.ApplicationListener;
import io.crewcall.gig.application.HiringService;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.BrandTeamRepository;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sending and answering invitations. */
@Service
class InvitationService implements ApplicationListener {
  private final InvitationRepository invitations;
  private final GigRepository gigs;
  private final HiringService hiring;
  private final TeamAnswers team;
  private final BrandTeamRepository members;
  private final BlockReplicaRepository blocks;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  InvitationService(
      InvitationRepository invitations,
      GigRepository gigs,
      HiringService hiring,
      @Lazy TeamAnswers team,
      BrandTeamRepository members,
      BlockReplicaRepository blocks,
      IdGenerator ids,
      DatabaseClock clock) {
    this.invitations = invitations;
    this.gigs = gigs;
    this.hiring = hiring;
    this.team = team;
    this.members = members;
    this.blocks = blocks;
    this.ids = ids;
    this.clock = clock;
  }

  /** In a bulk, a refusal takes back this item alone. */
  @Transactional(propagation = Propagation.NESTED)
  Invitation send(UUID gigId, InvitationRequest request, Caller caller) {
    Gig gig = gigs.hold(gigId);
    Set<Actor> parts = caller.hirerParts(gig.creatorId(), gig.brandId());
    if (!parts.contains(Actor.HIRER)) {
      throw gig.status() == GigState.Status.DRAFT
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer invites to a gig.").exception();
    }
    if (gig.status() != GigState.Status.OPEN) {
      throw Problem.conflict("GIG_NOT_OPEN", "The gig takes no bids now.").exception();
    }
    Instant now = clock.now();
    if (!now.isBefore(gig.deadline())) {
      throw GigProblems.deadlinePassed();
    }
    GigRole role =
        gig.role(request.gigRoleId())
            .orElseThrow(
                () -> GigProblems.invalid("UNKNOWN_ROLE", "gigRoleId", "is no role of this gig"));
    if (members.hirersSide(gig.creatorId(), gig.brandId(), request.userId())) {
      throw GigProblems.invalid("OWN_GIG", "userId", "is on the hirer's side");
    }
    blocks.requireNone(request.userId(), gig.creatorId());
    blocks.requireNone(request.userId(), caller.id());
    if (request.terms() != null) {
      requireOfferable(request.terms().terms(), role, request.userId(), now);
    }
    if (invitations.existsByGigRoleIdAndUserIdAndStatus(role.id(), request.userId(), Status.SENT)) {
      throw alreadyInvited();
    }
    try {
      return invitations.save(new Invitation(ids.next(), gig, request, caller.id(), null, now));
    } catch (DataIntegrityViolationException sentAtOnce) {
      throw alreadyInvited();
    }
  }

  private static ProblemException alreadyInvited() {
    return Problem.conflict("ALREADY_INVITED", "An invitation waits for an answer already.")
        .exception();
  }

  private void requireOfferable(Terms terms, GigRole role, UUID userId, Instant now) {
    terms.require(role, now);
    if (role.full()) {
      throw GigProblems.slotsTaken();
    }
    hiring.requireNoBid(role.id(), userId);
  }

  @Transactional
  Invitation accept(UUID id, Caller caller) {
    InvitationParties parties = parties(id, caller);
    if (!parties.directOffer()) {
      Invitation invitation = lock(id);
      invitation.accept(invitation.parts(caller), clock.now());
      return invitations.save(invitation);
    }
    Gig gig = hiring.lock(parties.gigId());
    Invitation invitation = lock(id);
    Set<Actor> by = invitation.parts(caller);
    invitation.require(InvitationAction.ACCEPT, by);
    UUID rehireId = invitation.rehireId();
    if (rehireId == null) {
      invitation.engaged(
          hiring.hire(
              gig,
              invitation.gigRoleId(),
              invitation.userId(),
              Objects.requireNonNull(invitation.terms())));
    }
    invitation.accept(by, clock.now());
    invitations.save(invitation);
    if (rehireId != null) {
      team.accepted(gig, rehireId);
    }
    return invitation;
  }

  @Transactional
  Invitation decline(UUID id, Caller caller) {
    return end(id, caller, invitation -> invitation.decline(invitation.parts(caller), clock.now()));
  }

  @Transactional
  Invitation revoke(UUID id, Caller caller) {
    return end(id, caller, invitation -> invitation.revoke(invitation.parts(caller)));
  }

  /** A team's slots are given back with the first no: what that needs is locked first. */
  private Invitation end(UUID id, Caller caller, Consumer<Invitation> ending) {
    InvitationParties parties = parties(id, caller);
    UUID rehireId = parties.rehireId();
    Optional<Gig> gig = Optional.ofNullable(rehireId).map(team -> hiring.lock(parties.gigId()));
    Invitation invitation = lock(id);
    ending.accept(invitation);
    invitations.save(invitation);
    if (gig.isPresent() && rehireId != null) {
      team.refused(gig.get(), rehireId);
    }
    return invitation;
  }

  /** Ends some that nobody answered in time; answers how many. */
  @Transactional
  public int expireOverdue() {
    List<Invitation> overdue = invitations.lockOverdue(Limit.of(100));
    overdue.forEach(Invitation::expire);
    invitations.saveAll(overdue);
    return overdue.size();
  }

  private InvitationParties parties(UUID id, Caller caller) {
    return invitations
        .findParties(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(InvitationService::notFound);
  }

  private Invitation lock(UUID id) {
    return invitations.lockById(id).orElseThrow(InvitationService::notFound);
  }

  Invitation visible(UUID id, Caller caller) {
    return invitations
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(InvitationService::notFound);
  }

  /** Who applies has accepted; a direct offer wants an answer of its own. */
  @Override
  public void applied(UUID gigRoleId, UUID applicantId) {
    invitations
        .lockWaiting(gigRoleId, applicantId)
        .ifPresent(waiting -> {
          if (waiting.terms() != null) {
            throw Problem.conflict(
                    "OFFER_WAITING", "This role was offered to you directly: answer that.")
                .exception();
          }
          waiting.accept(Set.of(Actor.INVITEE), clock.now());
          invitations.save(waiting);
        });
  }

  static ProblemException notFound() {
    return Problem.notFound("INVITATION_NOT_FOUND", "There is no such invitation.").exception();
  }
}
