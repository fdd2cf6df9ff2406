package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.application.HiringService;
import io.crewcall.gig.application.HiringService.Place;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.replica.BrandTeamRepository;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Direct offers that belong together: each of a team is sent one and answers it like any other, and
 * what comes of the answers is decided for all. The gig is locked throughout.
 */
@Service
public class TeamOffers {
  private final InvitationRepository invitations;
  private final HiringService hiring;
  private final BlockReplicaRepository blocks;
  private final BrandTeamRepository members;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  TeamOffers(
      InvitationRepository invitations,
      HiringService hiring,
      BlockReplicaRepository blocks,
      BrandTeamRepository members,
      IdGenerator ids,
      DatabaseClock clock) {
    this.invitations = invitations;
    this.hiring = hiring;
    this.blocks = blocks;
    this.members = members;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One of the team, and how they answered.
   *
   * @param engagementId once all of them are at work
   */
  public record Member(UUID invitationId, Place place, Status status, @Nullable UUID engagementId) {
    private static Member of(Invitation invitation) {
      Terms terms = invitation.terms();
      if (terms == null) {
        throw new IllegalStateException("no terms in " + invitation.id());
      }
      return new Member(
          invitation.id(),
          new Place(invitation.gigRoleId(), invitation.userId(), terms),
          invitation.status(),
          invitation.engagementId());
    }
  }

  /**
   * Sends everybody their offer.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403 or 409 when one of them cannot be
   *     offered this; then nobody is
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(
      UUID rehireId, Gig locked, List<Place> team, @Nullable String message, UUID from) {
    Instant now = clock.now();
    for (Place place : team) {
      if (members.hirersSide(locked.creatorId(), locked.brandId(), place.userId())) {
        throw GigProblems.invalid("OWN_GIG", "members", "has somebody on the hirer's side");
      }
      blocks.requireNone(place.userId(), locked.creatorId());
      blocks.requireNone(place.userId(), from);
      hiring.requireNoBid(place.roleId(), place.userId());
      Terms terms = place.terms();
      InvitationRequest request =
          new InvitationRequest(
              place.roleId(),
              place.userId(),
              message,
              new InvitationRequest.TermsRequest(terms.fee(), terms.hours(), terms.dueDate()));
      if (invitations.existsByGigRoleIdAndUserIdAndStatus(
          place.roleId(), place.userId(), Status.SENT)) {
        throw Problem.conflict(
                "ALREADY_INVITED", "One of them has an invitation to this role waiting.")
            .exception();
      }
      invitations.save(new Invitation(ids.next(), locked, request, from, rehireId, now));
    }
  }

  public List<Member> members(UUID rehireId) {
    return invitations.findByRehireIdOrderById(rehireId).stream().map(Member::of).toList();
  }

  /** Notes the engagements that came of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void started(List<Member> team, List<UUID> engagements) {
    for (int i = 0; i < team.size(); i++) {
      Invitation invitation = invitations.findById(team.get(i).invitationId()).orElseThrow();
      invitation.engaged(engagements.get(i));
      invitations.save(invitation);
    }
  }

  /**
   * Ends the offers to all of them, the accepted ones too.
   *
   * @param silence whether it is because of those who did not answer: theirs have expired
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID rehireId, boolean silence) {
    for (Invitation invitation : invitations.lockTeam(rehireId)) {
      if (silence && invitation.status() == Status.SENT) {
        invitation.expire();
        invitations.save(invitation);
      } else if (invitation.status() == Status.SENT || invitation.status() == Status.ACCEPTED) {
        invitation.release();
        invitations.save(invitation);
      }
    }
  }
}
