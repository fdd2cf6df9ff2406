package io.crewcall.brand.invitation;

import io.crewcall.brand.brand.BrandMembershipService;
import io.crewcall.brand.brand.TeamService;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AddressClaimState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to an invitation by e-mail on the side of the address: an account claims it, and is
 * asked as anybody who is invited by name; or whoever reads the mail opens or declines it.
 */
@Service
class EmailInvitationClaims {
  private final EmailInvitationRepository emails;
  private final InvitationRepository invitations;
  private final TeamService team;
  private final BrandMembershipService members;
  private final BlockReplicaRepository blocks;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  EmailInvitationClaims(
      EmailInvitationRepository emails,
      InvitationRepository invitations,
      TeamService team,
      BrandMembershipService members,
      BlockReplicaRepository blocks,
      TransactionTemplate transaction,
      IdGenerator ids,
      DatabaseClock clock) {
    this.emails = emails;
    this.invitations = invitations;
    this.team = team;
    this.members = members;
    this.blocks = blocks;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** auth-service tells whose the address is; what is over is nobody's. */
  @Transactional
  void on(Event<AddressClaimState> event) {
    UUID id = event.data().invitationId();
    UUID account = event.data().accountId();
    emails
        .findBrandId(id)
        .flatMap(brandId -> hold(brandId, id))
        .filter(invitation -> invitation.status() == Status.SENT)
        .filter(invitation -> invitation.claim(account, event.version()))
        .ifPresent(invitation -> {
          withdraw(invitation);
          if (account != null) {
            ask(invitation, account);
          }
          emails.save(invitation);
        });
  }

  private Optional<EmailInvitation> hold(UUID brandId, UUID id) {
    team.hold(brandId);
    return emails.lockById(id);
  }

  /** Not one who belongs to the team, or does not deal with an owner; nobody learns of that. */
  private Optional<Invitation> ask(EmailInvitation invitation, UUID userId) {
    boolean asked =
        members.role(invitation.brandId(), userId).isEmpty()
            && !isBlocked(invitation.brandId(), userId);
    return asked
        ? Optional.of(invitations.save(Invitation.ask(ids.next(), invitation, userId, clock.now())))
        : Optional.empty();
  }

  private boolean isBlocked(UUID brandId, UUID userId) {
    return members.owners(brandId).stream().anyMatch(owner -> blocks.existsBetween(owner, userId));
  }

  /** The same question again, or the first one, if the person can be asked by now. */
  void askAgain(EmailInvitation invitation, Instant now) {
    UUID userId = invitation.claimedBy();
    if (userId == null) {
      return;
    }
    Optional<Invitation> waiting = invitations.lockWaitingOf(invitation.id());
    if (waiting.isEmpty()) {
      ask(invitation, userId);
    } else if (!isBlocked(invitation.brandId(), userId)) {
      waiting.get().askAgain(invitation, now);
      invitations.save(waiting.get());
    }
  }

  /** The question to the person ends with the invitation. */
  void withdraw(EmailInvitation invitation) {
    invitations
        .lockWaitingOf(invitation.id())
        .ifPresent(waiting -> {
          waiting.withdraw();
          invitations.save(waiting);
        });
  }

  /** What a code opens; the question, for whoever has proven the address. */
  record Opened(EmailInvitation email, @Nullable Invitation invitation) {}

  /**
   * For whoever reads the mail; with an account, for the one that has proven the address.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when it is over, 403 for another
   *     account, 409 for who belongs to the team
   */
  Opened open(InvitationCode code, @Nullable UUID caller) {
    EmailInvitation found = waiting(code);
    if (caller == null) {
      return new Opened(found, null);
    }
    if (ReplicaLookup.await(() -> emails.findClaimed(found.id(), caller)).isEmpty()) {
      throw Problem.forbidden(
              "OTHER_ADDRESS",
              "The invitation is for the account that has verified the address it was sent to.")
          .exception();
    }
    return transaction.execute(status -> openOwn(found, caller));
  }

  private Opened openOwn(EmailInvitation found, UUID caller) {
    EmailInvitation invitation =
        hold(found.brandId(), found.id())
            .filter(held -> held.status() == Status.SENT && caller.equals(held.claimedBy()))
            .orElseThrow(EmailInvitationService::notFound);
    Optional<Invitation> waiting = invitations.lockWaitingOf(invitation.id());
    if (waiting.isPresent()) {
      return new Opened(invitation, waiting.get());
    }
    if (members.role(invitation.brandId(), caller).isPresent()) {
      throw Problem.conflict("ALREADY_MEMBER", "You belong to the team already.").exception();
    }
    return ask(invitation, caller)
        .map(asked -> new Opened(invitation, asked))
        .orElseThrow(() -> BlockReplicaRepository.blocked().exception());
  }

  /** By whoever reads the mail, with or without an account. */
  @Transactional
  void decline(InvitationCode code) {
    EmailInvitation found = waiting(code);
    EmailInvitation invitation =
        hold(found.brandId(), found.id()).orElseThrow(EmailInvitationService::notFound);
    invitation.decline(clock.now());
    withdraw(invitation);
    emails.save(invitation);
  }

  private EmailInvitation waiting(InvitationCode code) {
    return emails
        .findWaiting(code.hash())
        .filter(found -> found.status() == Status.SENT)
        .orElseThrow(EmailInvitationService::notFound);
  }
}
