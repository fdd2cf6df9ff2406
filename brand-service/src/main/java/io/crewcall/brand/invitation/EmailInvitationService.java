package io.crewcall.brand.invitation;

import io.crewcall.brand.brand.TeamService;
import io.crewcall.brand.invitation.EmailInvitation.InvitedAddress;
import io.crewcall.brand.invitation.EmailInvitation.Letter;
import io.crewcall.brand.invitation.EmailInvitation.Question;
import io.crewcall.contracts.brand.EmailInvitationState.Mail;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.address.AddressEncryption;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends, repeats and revokes invitations by e-mail; only owners see them. Locks are taken in the
 * order brand, invitation by e-mail, invitation.
 */
@Service
class EmailInvitationService {
  private static final Duration KEPT = Duration.ofDays(30);

  private final EmailInvitationRepository emails;
  private final EmailInvitationClaims claims;
  private final InvitationService invitations;
  private final TeamService team;
  private final TeamMailLimits limits;
  private final PersonCards cards;
  private final AddressEncryption encryption;
  private final Cursors cursors;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  EmailInvitationService(
      EmailInvitationRepository emails,
      EmailInvitationClaims claims,
      InvitationService invitations,
      TeamService team,
      TeamMailLimits limits,
      PersonCards cards,
      AddressEncryption encryption,
      Cursors cursors,
      IdGenerator ids,
      DatabaseClock clock) {
    this.emails = emails;
    this.claims = claims;
    this.invitations = invitations;
    this.team = team;
    this.limits = limits;
    this.cards = cards;
    this.encryption = encryption;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
  }

  /** Says nothing of whether the address has an account, or whose it is. */
  @Transactional
  EmailInvitation send(Question question, EmailAddress address) {
    String companyName = team.hold(question.brandId());
    invitations.requireOwner(question.brandId(), question.invitedBy());
    Instant now = clock.now();
    emails.lockOverdue(question.brandId(), now).forEach(this::expire);
    byte[] hash = encryption.hash(address);
    if (emails.waits(question.brandId(), hash)) {
      throw Problem.conflict(
              "ALREADY_INVITED", "An invitation to this address waits for an answer already.")
          .exception();
    }
    UUID id = ids.next();
    InvitedAddress invited = new InvitedAddress(encryption.encrypt(id, address), hash);
    Letter letter = letter(question.brandId(), question.invitedBy(), hash, now);
    return emails.save(EmailInvitation.send(id, question, invited, letter, companyName, now));
  }

  /** Another mail with another code, or another notification; open for 14 days from now. */
  @Transactional
  EmailInvitation resend(UUID id, UUID caller) {
    EmailInvitation invitation = toChange(id, caller);
    Instant now = clock.now();
    byte[] hash = invitation.addressHash();
    if (invitation.status() != Status.SENT || hash == null) {
      throw Problem.conflict("INVITATION_ANSWERED", "The invitation is over.").exception();
    }
    Letter letter = letter(invitation.brandId(), caller, hash, now);
    invitation.resend(caller, letter, now);
    claims.askAgain(invitation, now);
    return emails.save(invitation);
  }

  private Letter letter(UUID brandId, UUID sender, byte[] addressHash, Instant now) {
    UUID mailId = ids.next();
    limits.take(mailId, brandId, sender, addressHash, now);
    InvitationCode code = InvitationCode.random();
    PersonCard card = cards.of(List.of(sender)).get(sender);
    return new Letter(
        new Mail(mailId, encryption.encryptCode(mailId, code.value())),
        code.hash(),
        card == null ? null : card.displayName());
  }

  @Transactional
  EmailInvitation revoke(UUID id, UUID caller) {
    EmailInvitation invitation = toChange(id, caller);
    invitation.revoke();
    claims.withdraw(invitation);
    return emails.save(invitation);
  }

  private EmailInvitation toChange(UUID id, UUID caller) {
    UUID brandId = emails.findBrandId(id).orElseThrow(EmailInvitationService::notFound);
    team.hold(brandId);
    requireVisible(brandId, caller);
    return emails.lockById(id).orElseThrow(EmailInvitationService::notFound);
  }

  /** For owners. */
  @Transactional(readOnly = true)
  EmailInvitation get(UUID id, UUID caller) {
    EmailInvitation found = emails.findById(id).orElseThrow(EmailInvitationService::notFound);
    requireVisible(found.brandId(), caller);
    return found;
  }

  /** Members who are no owners are told so; for everybody else there is nothing. */
  private void requireVisible(UUID brandId, UUID caller) {
    if (!invitations.isMember(brandId, caller)) {
      throw notFound();
    }
    invitations.requireOwner(brandId, caller);
  }

  /** Which addresses a brand has asked, newest first. */
  Page<EmailInvitation> ofBrand(UUID brandId, UUID caller, PageQuery query) {
    invitations.requireOwner(brandId, caller);
    String list = "email-invitations:" + brandId;
    UUID before = cursors.idBefore(list, query);
    return Page.of(
        emails.findPageOfBrand(brandId, before, Limit.of(query.limit() + 1)),
        query.limit(),
        last -> cursors.encode(list, last.id()));
  }

  /**
   * Expires some of those whose time is over, and drops what is long over. Several instances may do
   * it at once.
   *
   * @return how many have expired
   */
  @Transactional
  int expire(int limit) {
    Instant now = clock.now();
    List<EmailInvitation> overdue = emails.lockOverdue(now, Limit.of(limit));
    overdue.forEach(this::expire);
    emails.deleteEnded(now.minus(KEPT));
    limits.forget(now);
    return overdue.size();
  }

  private void expire(EmailInvitation overdue) {
    overdue.expire();
    emails.save(overdue);
  }

  /** Readable for owners; empty once nobody needs it. */
  Optional<String> address(EmailInvitation invitation) {
    return Optional.ofNullable(invitation.address())
        .map(encrypted -> encryption.decrypt(invitation.id(), encrypted).value());
  }

  static ProblemException notFound() {
    return Problem.notFound("INVITATION_NOT_FOUND", "There is no such invitation.").exception();
  }
}
