package io.crewcall.brand.invitation;

import io.crewcall.brand.brand.BrandMembershipService;
import io.crewcall.brand.brand.TeamService;
import io.crewcall.brand.invitation.Invitation.Question;
import io.crewcall.brand.invitation.InvitationLifecycle.Actor;
import io.crewcall.brand.invitation.InvitationLifecycle.InvitationAction;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends and answers invitations. Every change takes the brand's lock first and the invitation's
 * second, so that an answer and a change of the team come one after the other.
 */
@Service
class InvitationService {
  private final InvitationRepository invitations;
  private final EmailInvitationRepository emails;
  private final TeamService team;
  private final BrandMembershipService members;
  private final BlockReplicaRepository blocks;
  private final Cursors cursors;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  InvitationService(
      InvitationRepository invitations,
      EmailInvitationRepository emails,
      TeamService team,
      BrandMembershipService members,
      BlockReplicaRepository blocks,
      Cursors cursors,
      IdGenerator ids,
      DatabaseClock clock) {
    this.invitations = invitations;
    this.emails = emails;
    this.team = team;
    this.members = members;
    this.blocks = blocks;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Owners ask; a hand-over may go to a member, an invitation to join may not. Nobody is asked who
   * does not deal with one of the brand's owners.
   */
  @Transactional
  Invitation send(Question question) {
    String companyName = team.hold(question.brandId());
    requireOwner(question.brandId(), question.invitedBy());
    boolean member = members.role(question.brandId(), question.userId()).isPresent();
    if (question.userId().equals(question.invitedBy()) || (member && !question.handOver())) {
      throw Problem.conflict("ALREADY_MEMBER", "This person belongs to the team already.")
          .exception();
    }
    members
        .owners(question.brandId())
        .forEach(owner -> blocks.requireNone(owner, question.userId()));
    Instant now = clock.now();
    // One that nothing has expired yet must not stand in the way of the next.
    invitations.lockOverdue(question.brandId(), now).forEach(this::expire);
    if (invitations.waits(question.brandId(), question.userId(), question.handOver())) {
      throw Problem.conflict(
              "ALREADY_INVITED",
              "An invitation of this person, or a hand-over, waits for an answer already.")
          .exception();
    }
    return invitations.save(Invitation.send(ids.next(), question, companyName, now));
  }

  @Transactional
  Invitation answer(UUID id, InvitationAction action, UUID caller) {
    UUID brandId = invitations.findBrandId(id).orElseThrow(InvitationService::notFound);
    team.hold(brandId);
    Optional<EmailInvitation> email =
        invitations.findEmailInvitationId(id).flatMap(emails::lockById);
    Invitation invitation = invitations.lockById(id).orElseThrow(InvitationService::notFound);
    Instant now = clock.now();
    invitation.answer(action, actors(invitation, caller), now);
    email.ifPresent(answered -> {
      if (action == InvitationAction.ACCEPT) {
        answered.accept(now);
      } else {
        answered.decline(now);
      }
      emails.save(answered);
    });
    if (action == InvitationAction.ACCEPT) {
      if (invitation.handOver()) {
        team.handOver(brandId, invitation.invitedBy(), invitation.userId());
      } else {
        team.join(brandId, invitation.userId(), invitation.role());
      }
    }
    return invitations.save(invitation);
  }

  /**
   * Expires some of those whose time is over. Several instances may do it at once.
   *
   * @return how many
   */
  @Transactional
  int expire(int limit) {
    List<Invitation> overdue = invitations.lockOverdue(clock.now(), Limit.of(limit));
    overdue.forEach(this::expire);
    return overdue.size();
  }

  private void expire(Invitation overdue) {
    overdue.expire();
    invitations.save(overdue);
  }

  /** For the invited person and for the team. */
  Invitation get(UUID id, UUID caller) {
    return invitations
        .findById(id)
        .filter(found ->
            found.userId().equals(caller)
                || (found.emailInvitationId() == null && isMember(found.brandId(), caller)))
        .orElseThrow(InvitationService::notFound);
  }

  /** Whom a brand has asked, newest first. */
  Page<Invitation> ofBrand(UUID brandId, UUID caller, PageQuery query) {
    requireMember(brandId, caller);
    String list = "team-invitations:i.brand_id:" + brandId;
    UUID before = cursors.idBefore(list, query);
    return page(
        list, query, invitations.findPageOfBrand(brandId, before, Limit.of(query.limit() + 1)));
  }

  /** Into which teams a person was asked, newest first. */
  Page<Invitation> ofUser(UUID userId, PageQuery query) {
    String list = "team-invitations:i.user_id:" + userId;
    UUID before = cursors.idBefore(list, query);
    return page(
        list, query, invitations.findPageOfUser(userId, before, Limit.of(query.limit() + 1)));
  }

  private Page<Invitation> page(String list, PageQuery query, List<Invitation> rows) {
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }

  private Set<Actor> actors(Invitation invitation, UUID caller) {
    MemberRole role = members.role(invitation.brandId(), caller).orElse(null);
    if ((role == null || invitation.emailInvitationId() != null)
        && !caller.equals(invitation.userId())) {
      throw notFound();
    }
    return invitation.actors(caller, role);
  }

  void requireOwner(UUID brandId, UUID caller) {
    if (requireMember(brandId, caller) != MemberRole.OWNER) {
      throw BrandMembershipService.roleTooLow().exception();
    }
  }

  /** To everybody else there is no such team. */
  private MemberRole requireMember(UUID brandId, UUID caller) {
    return members
        .role(brandId, caller)
        .orElseThrow(
            () -> Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.").exception());
  }

  boolean isMember(UUID brandId, UUID caller) {
    return members.role(brandId, caller).isPresent();
  }

  private static ProblemException notFound() {
    return Problem.notFound("INVITATION_NOT_FOUND", "There is no such invitation.").exception();
  }
}
