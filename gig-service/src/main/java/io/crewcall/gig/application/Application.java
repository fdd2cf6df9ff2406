package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Transition;
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
 * A bid for a gig role. What may happen to it stands in {@link ApplicationLifecycle}; each of the
 * transitions here asks that table, changes the application and registers the event.
 */
@Entity
class Application extends AggregateRoot {
  private UUID gigId;
  private UUID gigRoleId;
  private UUID applicantId;

  /** Who posted the gig. */
  private UUID hirerId;

  private @Nullable UUID brandId;
  private @Nullable UUID campaignId;
  private @Nullable String coverNote;
  private long proposedFee;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private @Nullable Integer proposedHours;

  /** Written by the database alone: with a new bid, and when the rating changes. */
  @Column(insertable = false, updatable = false)
  private long applicantRating;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant gigDeadline;
  private Instant appliedAt;

  /** First shortlist, offer, selection or rejection. */
  private @Nullable Instant decidedAt;

  @Column(name = "reject_reason")
  private @Nullable String rejectionReason;

  private @Nullable UUID engagementId;

  @Embedded private Offer latestOffer;
  @Embedded private HiringFacts facts;

  /** Whether one of the two does not want to deal with the other. */
  @Formula(
      """
      exists (select 1 from user_block b where b.active
        and ((b.blocker_id = applicant_id and b.blocked_id = hirer_id)
          or (b.blocker_id = hirer_id and b.blocked_id = applicant_id)))
      """)
  private boolean blocked;

  /** Whether the applicant is in the team of the brand that hires, or stands above in its chain. */
  @Formula(
      """
      (exists (select 1 from brand_member m
        where m.brand_id = brand_id and m.user_id = applicant_id)
      or exists (select 1 from gig g where g.id = gig_id
        and g.parent_engagement_id is not null
        and stands_above(g.parent_engagement_id, applicant_id)))
      """)
  private boolean ownBrand;

  /** Whether the offer can still be answered, by the database's clock. */
  @Formula("coalesce(offer_expires_at > database_time(), false)")
  private boolean offerStands;

  @SuppressWarnings("NullAway.Init")
  protected Application() {}

  /** A new bid for a role of this gig. */
  Application(UUID id, Gig gig, UUID applicantId, ApplicationRequest bid, Instant now) {
    super(id);
    this.gigId = gig.id();
    this.gigRoleId = bid.gigRoleId();
    this.applicantId = applicantId;
    this.hirerId = gig.creatorId();
    this.brandId = gig.brandId();
    this.campaignId = gig.campaignId();
    this.coverNote = bid.coverNote();
    this.proposedFee = bid.proposedFee().amount();
    this.currency = bid.proposedFee().currency();
    this.proposedHours = bid.proposedHours();
    this.status = Status.APPLIED;
    this.gigDeadline = gig.deadline();
    this.appliedAt = now;
    this.latestOffer = new Offer();
    this.facts = HiringFacts.ofOpenRole(gig, bid.gigRoleId());
    register("application.applied");
  }

  void shortlist(Set<Actor> by, Instant now) {
    move(ApplicationAction.SHORTLIST, by);
    decided(now);
  }

  /**
   * Puts terms on the table, in place of the other side's.
   *
   * @param action {@code OFFER} or {@code COUNTER}
   */
  OfferRound propose(
      ApplicationAction action,
      Set<Actor> by,
      UUID offerId,
      UUID userId,
      OfferRequest terms,
      Instant now) {
    move(action, by);
    decided(now);
    OfferRound round =
        new OfferRound(
            offerId,
            id(),
            latestOffer.round() + 1,
            status == Status.OFFERED ? Actor.HIRER : Actor.APPLICANT,
            userId,
            terms,
            now);
    latestOffer = new Offer(round, now.plus(Terms.STAND));
    offerStands = true;
    return round;
  }

  void declineOffer(Set<Actor> by) {
    move(ApplicationAction.DECLINE_OFFER, by);
  }

  void expireOffer() {
    move(ApplicationAction.EXPIRE_OFFER, Set.of(Actor.TIMER));
  }

  /**
   * The engagement begins.
   *
   * @param action {@code SELECT} or {@code ACCEPT_OFFER}
   */
  void select(ApplicationAction action, Set<Actor> by, UUID engagement, Instant now) {
    move(action, by);
    decided(now);
    engagementId = engagement;
  }

  void reject(Set<Actor> by, String reason, Instant now) {
    move(ApplicationAction.REJECT, by);
    decided(now);
    rejectionReason = reason;
  }

  void withdraw(Set<Actor> by) {
    move(ApplicationAction.WITHDRAW, by);
  }

  /** The gig takes nobody any more. */
  void close() {
    move(ApplicationAction.CLOSE, Set.of(Actor.PLATFORM));
  }

  /**
   * Asks whether an action is possible, without doing it.
   *
   * @throws io.crewcall.platform.problem.ProblemException when it is not
   */
  Transition<Status, ApplicationAction, Actor, Application> require(
      ApplicationAction action, Set<Actor> by) {
    return ApplicationLifecycle.TABLE.require(status, action, by, this);
  }

  private void move(ApplicationAction action, Set<Actor> by) {
    Transition<Status, ApplicationAction, Actor, Application> transition = require(action, by);
    status = transition.to();
    register(transition.event());
  }

  private void decided(Instant now) {
    if (decidedAt == null) {
      decidedAt = now;
    }
  }

  /** What an engagement would be made on now: the offer on the table, else the bid. */
  Terms terms() {
    Offer offer = offer();
    return offer == null ? new Terms(proposedFee(), proposedHours, null) : offer.terms();
  }

  /** Whether one side waits for the other's answer to its terms. */
  boolean negotiating() {
    return status == Status.OFFERED || status == Status.COUNTERED;
  }

  boolean roundsLeft() {
    return latestOffer.round() < Offer.MAX_ROUNDS;
  }

  Set<Actor> parts(Caller caller) {
    return caller.parts(hirerId, brandId, applicantId, Actor.APPLICANT);
  }

  boolean readableBy(Caller caller) {
    return new ApplicationRepository.Parties(gigId, applicantId, hirerId, brandId)
        .readableBy(caller);
  }

  List<String> allowedActions(Caller caller) {
    return ApplicationLifecycle.TABLE.allowed(status, parts(caller), this);
  }

  @Override
  public ApplicationState state() {
    Offer offer = offer();
    return ApplicationStateBuilder.builder()
        .applicationId(id())
        .gigId(gigId)
        .gigRoleId(gigRoleId)
        .applicantId(applicantId)
        .hirerId(hirerId)
        .brandId(brandId)
        .campaignId(campaignId)
        .proposedFee(proposedFee())
        .proposedHours(proposedHours)
        .status(status)
        .gigDeadline(gigDeadline)
        .appliedAt(appliedAt)
        .decidedAt(decidedAt)
        .engagementId(engagementId)
        .offer(offer == null || !negotiating() ? null : offer.state())
        .build();
  }

  UUID gigId() {
    return gigId;
  }

  UUID gigRoleId() {
    return gigRoleId;
  }

  UUID applicantId() {
    return applicantId;
  }

  UUID hirerId() {
    return hirerId;
  }

  @Nullable UUID brandId() {
    return brandId;
  }

  @Nullable UUID campaignId() {
    return campaignId;
  }

  @Nullable String coverNote() {
    return coverNote;
  }

  Money proposedFee() {
    return new Money(proposedFee, currency);
  }

  /** A copy of the card's, in millionths; 0 without one. */
  long applicantRating() {
    return applicantRating;
  }

  @Nullable Integer proposedHours() {
    return proposedHours;
  }

  Status status() {
    return status;
  }

  Instant appliedAt() {
    return appliedAt;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  @Nullable String rejectionReason() {
    return rejectionReason;
  }

  @Nullable UUID engagementId() {
    return engagementId;
  }

  /** The terms that were proposed last, from the first offer on. */
  @Nullable Offer offer() {
    return latestOffer.round() == 0 ? null : latestOffer;
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
}
