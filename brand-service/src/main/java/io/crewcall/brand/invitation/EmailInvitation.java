package io.crewcall.brand.invitation;

import io.crewcall.brand.invitation.EmailInvitationLifecycle.EmailActor;
import io.crewcall.brand.invitation.EmailInvitationLifecycle.EmailInvitationAction;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.contracts.brand.EmailInvitationState.Mail;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A place in a team, offered to whoever has an e-mail address. Who that is stays hidden from the
 * team until the person has accepted: not even the version, which grows when an account claims the
 * address, is shown.
 */
@Entity
@Table(name = "email_invitation")
class EmailInvitation extends AggregateRoot {
  private static final Duration ANSWERABLE = Duration.ofDays(14);

  private UUID brandId;

  @Formula("(select b.company_name from brand b where b.id = brand_id)")
  private String companyName;

  private UUID invitedBy;

  @Enumerated(EnumType.STRING)
  private MemberRole role;

  private @Nullable String message;

  private @Nullable String address;
  private byte @Nullable [] addressHash;

  /** Opens it for whoever reads the newest mail. */
  private byte[] codeHash;

  private @Nullable UUID claimedBy;
  private long claimVersion;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant sentAt;
  private Instant mailedAt;
  private Instant expiresAt;
  private @Nullable Instant answeredAt;

  @Formula("(expires_at <= clock_timestamp())")
  private boolean overdue;

  @Formula(
      """
      (select count(*) from team_mail m where m.brand_id = brand_id
        and m.address_hash = address_hash
        and m.requested_at > clock_timestamp() - interval '24 hours')
      """)
  private int mailsOfTheDay;

  @Transient private @Nullable Mail mail;
  @Transient private @Nullable String inviterName;

  @SuppressWarnings("NullAway.Init")
  protected EmailInvitation() {}

  @SuppressWarnings("NullAway.Init")
  private EmailInvitation(UUID id) {
    super(id);
  }

  /** An owner's question to an address. */
  record Question(UUID brandId, UUID invitedBy, MemberRole role, @Nullable String message) {}

  /**
   * The address that it goes to.
   *
   * @param encrypted under the invitation's id
   * @param hash keyed, the same for the same address
   */
  record InvitedAddress(String encrypted, byte[] hash) {}

  /** A mail to be sent, and how who asks is called in it. */
  record Letter(Mail mail, byte[] codeHash, @Nullable String inviterName) {}

  /**
   * A new invitation.
   *
   * @param now by the database's clock
   */
  static EmailInvitation send(
      UUID id,
      Question question,
      InvitedAddress invited,
      Letter letter,
      String companyName,
      Instant now) {
    EmailInvitation invitation = new EmailInvitation(id);
    invitation.brandId = question.brandId();
    invitation.companyName = companyName;
    invitation.role = question.role();
    invitation.message = question.message();
    invitation.address = invited.encrypted();
    invitation.addressHash = invited.hash();
    invitation.status = Status.SENT;
    invitation.sentAt = now;
    invitation.mailsOfTheDay = 1;
    invitation.post(question.invitedBy(), letter, now);
    invitation.register("email-invitation.sent");
    return invitation;
  }

  /**
   * Another mail with another code; who sends it is the one who invites from now on.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is over, 429 when there were
   *     too many
   */
  void resend(UUID by, Letter letter, Instant now) {
    var transition = require(EmailInvitationAction.RESEND, EmailActor.OWNER);
    post(by, letter, now);
    mailsOfTheDay++;
    register(transition.event());
  }

  private void post(UUID by, Letter letter, Instant now) {
    invitedBy = by;
    codeHash = letter.codeHash();
    mail = letter.mail();
    inviterName = letter.inviterName();
    mailedAt = now;
    expiresAt = now.plus(ANSWERABLE);
  }

  /** An account has proven the address, or has another one now. What is older counts not. */
  boolean claim(@Nullable UUID account, long ofVersion) {
    if (ofVersion <= claimVersion) {
      return false;
    }
    claimVersion = ofVersion;
    boolean changed = !Objects.equals(claimedBy, account);
    claimedBy = account;
    return changed;
  }

  /**
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is over
   */
  void revoke() {
    status = move(EmailInvitationAction.REVOKE, EmailActor.OWNER);
  }

  /**
   * The person joins; the address has served its purpose.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is over
   */
  void accept(Instant now) {
    status = move(EmailInvitationAction.ACCEPT, EmailActor.ADDRESS_OWNER);
    answeredAt = now;
    address = null;
    addressHash = null;
  }

  /**
   * By the person, or by whoever reads the mail.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is over
   */
  void decline(Instant now) {
    status = move(EmailInvitationAction.DECLINE, EmailActor.ADDRESS_OWNER);
    answeredAt = now;
  }

  /** Its time is over. */
  void expire() {
    var transition =
        EmailInvitationLifecycle.TABLE.require(
            status, EmailInvitationAction.EXPIRE, Set.of(EmailActor.TIMER), this);
    status = transition.to();
    register(transition.event());
  }

  /** Nothing is left of the person whose address it was. */
  void forget() {
    address = null;
    addressHash = null;
    claimedBy = null;
    message = null;
  }

  void forgetMessage() {
    message = null;
  }

  private Status move(EmailInvitationAction action, EmailActor actor) {
    var transition = require(action, actor);
    register(transition.event());
    return transition.to();
  }

  private Transition<Status, EmailInvitationAction, EmailActor, EmailInvitation> require(
      EmailInvitationAction action, EmailActor actor) {
    return EmailInvitationLifecycle.TABLE.require(status(), action, Set.of(actor), this);
  }

  List<String> allowedActions() {
    return EmailInvitationLifecycle.TABLE.allowed(status(), Set.of(EmailActor.OWNER), this);
  }

  boolean mailable() {
    return mailsOfTheDay < TeamMailLimits.TO_ONE_ADDRESS;
  }

  @Override
  public EmailInvitationState state() {
    boolean waits = status == Status.SENT;
    return new EmailInvitationState(
        id(),
        brandId,
        companyName,
        waits ? inviterName : null,
        role,
        status,
        expiresAt,
        waits ? address : null,
        waits ? mail : null);
  }

  /** One that is overdue is expired, even if nothing has moved it yet. */
  Status status() {
    return status == Status.SENT && overdue ? Status.EXPIRED : status;
  }

  UUID brandId() {
    return brandId;
  }

  String companyName() {
    return companyName;
  }

  UUID invitedBy() {
    return invitedBy;
  }

  MemberRole role() {
    return role;
  }

  @Nullable String message() {
    return message;
  }

  /** Encrypted; null once nobody needs it. */
  @Nullable String address() {
    return address;
  }

  byte @Nullable [] addressHash() {
    return addressHash;
  }

  @Nullable UUID claimedBy() {
    return claimedBy;
  }

  Instant sentAt() {
    return sentAt;
  }

  Instant mailedAt() {
    return mailedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }
}
