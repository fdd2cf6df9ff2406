package io.crewcall.gig.invitation;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.contracts.gig.InvitationStateBuilder;
import io.crewcall.gig.application.HiringFacts;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A named creator asked to apply, or offered the work directly. What may happen to it stands in
 * {@link InvitationLifecycle}.
 */
@Entity
class Invitation extends AggregateRoot {
  private UUID gigId;
  private UUID gigRoleId;
  private UUID userId;

  /** Who sent it. */
  private UUID fromUserId;

  /** That hires. */
  private @Nullable UUID brandId;

  private @Nullable String message;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant sentAt;
  private @Nullable Instant answeredAt;

  /** The terms of a direct offer. */
  private @Nullable Long fee;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private @Nullable String currency;

  private @Nullable Integer hours;
  private @Nullable Instant dueDate;

  /** Until when a direct offer stands. */
  private @Nullable Instant expiresAt;

  /** The offer to a whole team that it is part of. */
  private @Nullable UUID rehireId;

  /** What came of an accepted direct offer. */
  private @Nullable UUID engagementId;

  @Embedded private HiringFacts facts;

  @Formula(
      """
      exists (select 1 from user_block b, gig g where b.active and g.id = gig_id
        and ((b.blocker_id = user_id and b.blocked_id = g.creator_id)
          or (b.blocker_id = g.creator_id and b.blocked_id = user_id)))
      """)
  private boolean blocked;

  /**
   * Whether the invited, or one of the team it was offered to, is in the hiring brand's team or
   * stands above in its chain.
   */
  @Formula(
      """
      exists (select 1 from gig g
        join invitation mate on mate.id = id or mate.rehire_id = rehire_id
        where g.id = gig_id and (
          exists (select 1 from brand_member m
            where m.brand_id = g.brand_id and m.user_id = mate.user_id)
          or g.parent_engagement_id is not null
            and stands_above(g.parent_engagement_id, mate.user_id)))
      """)
  private boolean ownBrand;

  /** Whether a direct offer can still be answered, by the database's clock. */
  @Formula("coalesce(expires_at > database_time(), false)")
  private boolean offerStands;

  /** Whether nobody will answer it any more. */
  @Formula(
      """
      (coalesce(expires_at <= database_time(), false) or exists (
        select 1 from gig g where g.id = gig_id and (
          g.status not in ('DRAFT', 'OPEN', 'PAUSED', 'EXPIRED')
          or expires_at is null
            and (g.status = 'EXPIRED' or g.deadline <= database_time()))))
      """)
  private boolean overdue;

  @SuppressWarnings("NullAway.Init")
  protected Invitation() {}

  /**
   * A new one.
   *
   * @param request names a role of the gig, and terms if it is a direct offer
   * @param rehireId the offer to a whole team that it is part of
   */
  Invitation(
      UUID id,
      Gig gig,
      InvitationRequest request,
      UUID fromUserId,
      @Nullable UUID rehireId,
      Instant now) {
    super(id);
    this.gigId = gig.id();
    this.gigRoleId = request.gigRoleId();
    this.userId = request.userId();
    this.fromUserId = fromUserId;
    this.brandId = gig.brandId();
    this.message = request.message();
    this.status = Status.SENT;
    this.sentAt = now;
    if (request.terms() != null) {
      this.fee = request.terms().fee().amount();
      this.currency = request.terms().fee().currency();
      this.hours = request.terms().hours();
      this.dueDate = request.terms().dueDate();
      this.expiresAt = now.plus(Terms.STAND);
      this.offerStands = true;
    }
    this.rehireId = rehireId;
    this.facts = HiringFacts.ofOpenRole(gig, gigRoleId);
    register("invitation.sent");
  }

  void accept(Set<Actor> by, Instant now) {
    move(InvitationAction.ACCEPT, by);
    answeredAt = now;
  }

  void decline(Set<Actor> by, Instant now) {
    move(InvitationAction.DECLINE, by);
    answeredAt = now;
  }

  void revoke(Set<Actor> by) {
    move(InvitationAction.REVOKE, by);
  }

  void expire() {
    move(InvitationAction.EXPIRE, Set.of(Actor.TIMER));
  }

  /** The team it was offered to does not come together. An answer given stays one. */
  void release() {
    move(InvitationAction.RELEASE, Set.of(Actor.PLATFORM));
  }

  /** Notes what came of it. */
  void engaged(UUID engagement) {
    engagementId = engagement;
  }

  /**
   * Asks whether an action is possible, without doing it.
   *
   * @throws io.crewcall.platform.problem.ProblemException when it is not
   */
  void require(InvitationAction action, Set<Actor> by) {
    InvitationLifecycle.TABLE.require(status, action, by, this);
  }

  private void move(InvitationAction action, Set<Actor> by) {
    var transition = InvitationLifecycle.TABLE.require(status, action, by, this);
    status = transition.to();
    register(transition.event());
  }

  Set<Actor> parts(Caller caller) {
    return caller.parts(facts.hirerId(), facts.brandId(), userId, Actor.INVITEE);
  }

  boolean readableBy(Caller caller) {
    return parties().readableBy(caller);
  }

  InvitationParties parties() {
    return new InvitationParties(
        gigId, userId, facts.hirerId(), facts.brandId(), expiresAt, rehireId);
  }

  List<String> allowedActions(Caller caller) {
    return InvitationLifecycle.TABLE.allowed(status, parts(caller), this);
  }

  @Override
  public InvitationState state() {
    Terms terms = terms();
    return InvitationStateBuilder.builder()
        .invitationId(id())
        .gigId(gigId)
        .gigRoleId(gigRoleId)
        .userId(userId)
        .fromUserId(fromUserId)
        .status(status)
        .sentAt(sentAt)
        .answeredAt(answeredAt)
        .fee(terms == null ? null : terms.fee())
        .rehireId(rehireId)
        .brandId(brandId)
        .hirerId(facts.hirerId())
        .build();
  }

  UUID gigId() {
    return gigId;
  }

  UUID gigRoleId() {
    return gigRoleId;
  }

  UUID userId() {
    return userId;
  }

  UUID from() {
    return fromUserId;
  }

  @Nullable UUID brandId() {
    return brandId;
  }

  @Nullable String message() {
    return message;
  }

  /** Of a direct offer. */
  @Nullable Terms terms() {
    return fee == null || currency == null
        ? null
        : new Terms(new Money(fee, currency), hours, dueDate);
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  Status status() {
    return status;
  }

  Instant sentAt() {
    return sentAt;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  @Nullable UUID rehireId() {
    return rehireId;
  }

  @Nullable UUID engagementId() {
    return engagementId;
  }

  HiringFacts facts() {
    return facts;
  }

  boolean blocked() {
    return blocked;
  }

  boolean ownBrand() {
    return ownBrand;
  }

  boolean offerStands() {
    return offerStands;
  }

  boolean overdue() {
    return overdue;
  }
}
