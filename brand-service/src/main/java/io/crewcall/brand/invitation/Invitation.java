package io.crewcall.brand.invitation;

import io.crewcall.brand.invitation.InvitationLifecycle.Actor;
import io.crewcall.brand.invitation.InvitationLifecycle.InvitationAction;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A place in a team, offered to a person; at a hand-over it is the place of the owner who offers
 * it. Its times are the database's, so that several instances agree on what was in time.
 */
@Entity
@Table(name = "team_invitation")
class Invitation extends AggregateRoot {
  private static final Duration ANSWERABLE = Duration.ofDays(14);

  private UUID brandId;

  @Formula("(select b.company_name from brand b where b.id = brand_id)")
  private String companyName;

  private UUID userId;
  private UUID invitedBy;

  @Enumerated(EnumType.STRING)
  private MemberRole role;

  private boolean handOver;
  private @Nullable String message;

  /** The one by e-mail that it came of; the team does not see it then. */
  private @Nullable UUID emailInvitationId;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant sentAt;
  private Instant expiresAt;
  private @Nullable Instant answeredAt;

  /** Whether its time was over when it was read, expired already or not. */
  @Formula("(expires_at <= clock_timestamp())")
  private boolean overdue;

  /** Whether the invited person and the one who asks do not deal with each other (any more). */
  @Formula(
      """
      exists (select 1 from user_block b where b.active
        and (b.blocker_id = user_id and b.blocked_id = invited_by
          or b.blocker_id = invited_by and b.blocked_id = user_id))
      """)
  private boolean blocked;

  /** Whether the one who asks (still) may: what somebody sent who was put out counts not. */
  @Formula(
      """
      exists (select 1 from brand_member m
        where m.brand_id = brand_id and m.user_id = invited_by and m.role = 'OWNER')
      """)
  private boolean askedByOwner;

  @SuppressWarnings("NullAway.Init")
  protected Invitation() {}

  @SuppressWarnings("NullAway.Init")
  private Invitation(UUID id) {
    super(id);
  }

  /** An owner's question to a person. */
  record Question(
      UUID brandId,
      UUID userId,
      UUID invitedBy,
      MemberRole role,
      boolean handOver,
      @Nullable String message) {}

  /**
   * A new invitation.
   *
   * @param now by the database's clock
   */
  static Invitation send(UUID id, Question question, String companyName, Instant now) {
    Invitation invitation = new Invitation(id);
    invitation.brandId = question.brandId();
    invitation.companyName = companyName;
    invitation.userId = question.userId();
    invitation.invitedBy = question.invitedBy();
    invitation.role = question.role();
    invitation.handOver = question.handOver();
    invitation.message = question.message();
    invitation.status = Status.SENT;
    invitation.sentAt = now;
    invitation.expiresAt = now.plus(ANSWERABLE);
    invitation.askedByOwner = true;
    invitation.register("team-invitation.sent");
    return invitation;
  }

  /** The question of one by e-mail, to the person whose address it turned out to be. */
  static Invitation ask(UUID id, EmailInvitation email, UUID userId, Instant now) {
    Invitation invitation =
        send(
            id,
            new Question(
                email.brandId(), userId, email.invitedBy(), email.role(), false, email.message()),
            email.companyName(),
            now);
    invitation.emailInvitationId = email.id();
    invitation.expiresAt = email.expiresAt();
    return invitation;
  }

  /** The one by e-mail was sent again, perhaps by another owner. */
  void askAgain(EmailInvitation email, Instant now) {
    invitedBy = email.invitedBy();
    askedByOwner = true;
    sentAt = now;
    expiresAt = email.expiresAt();
    register("team-invitation.sent");
  }

  /**
   * Accepts, declines or revokes it.
   *
   * @param actors what the caller is to it
   * @throws io.crewcall.platform.problem.ProblemException 403 when it is never the caller's, 409
   *     when it has been answered
   */
  void answer(InvitationAction action, Set<Actor> actors, Instant now) {
    move(status(), action, actors);
    if (action != InvitationAction.REVOKE) {
      answeredAt = now;
    }
  }

  /** Its time is over. */
  void expire() {
    move(status, InvitationAction.EXPIRE, Set.of(Actor.TIMER));
  }

  /** The person on either side is gone for good. */
  void withdraw() {
    move(status, InvitationAction.REVOKE, Set.of(Actor.OWNER));
  }

  private void move(Status from, InvitationAction action, Set<Actor> actors) {
    var transition = InvitationLifecycle.TABLE.require(from, action, actors, this);
    status = transition.to();
    // Who declines an invitation by e-mail stays unknown to the one who sent it.
    if (emailInvitationId == null || action != InvitationAction.DECLINE) {
      register(transition.event());
    }
  }

  /**
   * What the caller is to it.
   *
   * @param memberRole the caller's in the brand's team, if any
   */
  Set<Actor> actors(UUID caller, @Nullable MemberRole memberRole) {
    Set<Actor> actors = EnumSet.noneOf(Actor.class);
    if (caller.equals(userId)) {
      actors.add(Actor.INVITED);
    }
    if (memberRole == MemberRole.OWNER && emailInvitationId == null) {
      actors.add(Actor.OWNER);
    }
    return actors;
  }

  List<String> allowedActions(Set<Actor> actors) {
    return InvitationLifecycle.TABLE.allowed(status(), actors, this);
  }

  @Override
  public TeamInvitationState state() {
    return new TeamInvitationState(
        id(),
        brandId,
        companyName,
        userId,
        invitedBy,
        role,
        handOver,
        status(),
        sentAt,
        expiresAt,
        answeredAt);
  }

  /** One that is overdue is expired, even if nothing has moved it yet. */
  Status status() {
    return status == Status.SENT && overdue ? Status.EXPIRED : status;
  }

  boolean askedByOwner() {
    return askedByOwner;
  }

  @Nullable UUID emailInvitationId() {
    return emailInvitationId;
  }

  boolean blocked() {
    return blocked;
  }

  UUID brandId() {
    return brandId;
  }

  UUID userId() {
    return userId;
  }

  UUID invitedBy() {
    return invitedBy;
  }

  MemberRole role() {
    return role;
  }

  boolean handOver() {
    return handOver;
  }

  @Nullable String message() {
    return message;
  }
}
