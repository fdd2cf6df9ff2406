package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.gig.gig.EngagementFacts.Tally;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Work on offer, with its roles. What may happen to it stands in {@link GigLifecycle}; whoever
 * changes it has locked it.
 */
@Entity
public class Gig extends AggregateRoot {
  public static final int MAX_DEPTH = 3;
  public static final Duration DEFAULT_TIME_TO_WORK = Duration.ofDays(14);
  private static final Set<Actor> PLATFORM = Set.of(Actor.PLATFORM);

  private UUID creatorId;
  private @Nullable UUID brandId;

  /** The campaign at the root of the chain. */
  private @Nullable UUID campaignId;

  private @Nullable UUID parentEngagementId;

  /** 1 for a gig of its own, one more for each level of sub-gig. */
  private int depth;

  @Embedded private GigContent content;

  @Enumerated(EnumType.STRING)
  private Status status;

  @ElementCollection
  @CollectionTable(name = "gig_role", joinColumns = @JoinColumn(name = "gig_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<GigRole> roles;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private @Nullable String cancelReason;
  private Instant createdAt;
  private @Nullable Instant publishedAt;

  @Embedded private Payer payer;

  @SuppressWarnings("NullAway.Init")
  protected Gig() {}

  /** A draft. */
  Gig(UUID id, UUID creatorId, Chain chain, GigContent content, List<GigRole> roles, Instant now) {
    super(id);
    this.creatorId = creatorId;
    this.brandId = chain.brandId();
    this.campaignId = chain.campaignId();
    this.parentEngagementId = chain.parentEngagementId();
    this.depth = chain.depth();
    this.payer = new Payer(chain.payerReady());
    this.content = content;
    this.status = Status.DRAFT;
    this.roles = new ArrayList<>(roles);
    this.currency = roles.getFirst().budgetPerSlot().currency();
    this.createdAt = now;
    register("gig.created");
  }

  /**
   * Where in a chain a gig hangs.
   *
   * @param payerReady whether what pays for it is under way
   */
  record Chain(
      @Nullable UUID brandId,
      @Nullable UUID campaignId,
      @Nullable UUID parentEngagementId,
      int depth,
      boolean payerReady) {}

  /**
   * Changes a draft.
   *
   * @param newRoles null to leave them
   */
  void edit(Set<Actor> by, GigContent newContent, @Nullable List<GigRole> newRoles, Instant now) {
    require(GigAction.EDIT, by);
    if (content.equals(newContent) && newRoles == null) {
      return;
    }
    move(GigAction.EDIT, by, now);
    content = newContent;
    if (newRoles != null) {
      roles.clear();
      roles.addAll(newRoles);
      currency = newRoles.getFirst().budgetPerSlot().currency();
    }
  }

  void publish(Set<Actor> by, Instant now) {
    move(GigAction.PUBLISH, by, now);
    publishedAt = now;
  }

  void pause(Set<Actor> by, Instant now) {
    move(GigAction.PAUSE, by, now);
  }

  void resume(Set<Actor> by, Instant now) {
    move(GigAction.RESUME, by, now);
  }

  /** Calls the hiring off. Engagements made already stand, each to be called off for itself. */
  void cancel(Set<Actor> by, String reason, Instant now) {
    move(GigAction.CANCEL, by, now);
    cancelReason = reason;
  }

  /** The campaign is paused, and so is the gig until it goes on. */
  public void pauseWithCampaign(Instant now) {
    move(GigAction.PAUSE_WITH_CAMPAIGN, PLATFORM, now);
  }

  /** The campaign goes on, and so does the gig unless its deadline has passed meanwhile. */
  public void resumeWithCampaign(Instant now) {
    moveIfPossible(GigAction.RESUME_WITH_CAMPAIGN, now, Tally.NONE);
    payer.pausesGig(false);
  }

  /** What the gig is paid from has ended. */
  public void closeWithPayer(String reason, Instant now) {
    cancel(PLATFORM, reason, now);
  }

  void expire(Instant now) {
    move(GigAction.EXPIRE, Set.of(Actor.TIMER), now);
  }

  /** The hirer has left, and none of their words stay; tells whether hiring ended by that. */
  boolean erase(String title, String reason, Instant now) {
    content = content.erased(title);
    if (GigLifecycle.TABLE.find(status, GigAction.CANCEL, PLATFORM).isPresent()) {
      cancel(PLATFORM, reason, now);
      return true;
    }
    register("gig.updated");
    return false;
  }

  /** A slot of a role at a fee. */
  public record Seat(UUID roleId, Money fee) {}

  /**
   * Takes a slot of a role for a fee; with the last one the gig is filled.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is no slot or not that
   *     much budget left
   */
  public void takeSlot(Seat seat, Instant now) {
    if (!hiring()) {
      throw GigProblems.slotsTaken();
    }
    existingRole(seat.roleId()).take(seat.fee());
    slotTaken(now);
  }

  /** Keeps slots for people who have not answered; the gig goes on hiring for the others. */
  public void reserve(List<Seat> seats, Instant now) {
    seats.forEach(seat -> existingRole(seat.roleId()).reserve(seat.fee()));
    move(GigAction.TAKE_SLOT, PLATFORM, now);
  }

  /** Kept slots are used now; with the last one the gig is filled. */
  public void useReserved(List<Seat> seats, Instant now) {
    seats.forEach(seat -> existingRole(seat.roleId()).useReserved());
    slotTaken(now);
  }

  private void slotTaken(Instant now) {
    move(allSlotsTaken() ? GigAction.FILL : GigAction.TAKE_SLOT, PLATFORM, now);
  }

  /** Gives kept slots back. */
  public void freeReserved(List<Seat> seats, Instant now) {
    seats.forEach(seat -> existingRole(seat.roleId()).freeReserved(seat.fee()));
    moveIfPossible(GigAction.FREE_SLOT, now, Tally.NONE);
  }

  /** Gives a slot back whose engagement was cancelled, and looks where that leaves the gig. */
  void freeSlot(Seat seat, Tally tally, Instant now) {
    existingRole(seat.roleId()).free(seat.fee());
    GigAction action;
    if (status != Status.FILLED && status != Status.IN_PROGRESS) {
      action = GigAction.FREE_SLOT;
    } else if (now.isBefore(deadline()) && payer.state() != Payer.State.ENDED) {
      action = GigAction.REOPEN;
    } else if (tally.underWay() > 0) {
      action = GigAction.FREE_SLOT;
    } else {
      action = tally.completed() > 0 ? GigAction.COMPLETE : GigAction.LAPSE;
    }
    moveIfPossible(action, now, tally);
  }

  /** Gives money of a role back whose slot stays taken. */
  void freeBudget(UUID roleId, Money amount) {
    existingRole(roleId).freeBudget(amount);
  }

  /** Work was delivered: a filled gig is in progress from the first delivery on. */
  void delivered(Instant now) {
    moveIfPossible(GigAction.START, now, Tally.NONE);
  }

  /** An engagement has ended: with the last one the gig is completed. */
  void engagementEnded(Tally tally, Instant now) {
    moveIfPossible(GigAction.COMPLETE, now, tally);
  }

  private void moveIfPossible(GigAction action, Instant now, Tally tally) {
    GigLifecycle.Situation situation = new GigLifecycle.Situation(this, now, tally);
    GigLifecycle.TABLE.permitted(status, action, PLATFORM, situation).ifPresent(this::move);
  }

  private void move(GigAction action, Set<Actor> by, Instant now) {
    move(
        GigLifecycle.TABLE.require(
            status, action, by, new GigLifecycle.Situation(this, now, Tally.NONE)));
  }

  private void move(Transition<Status, GigAction, Actor, GigLifecycle.Situation> transition) {
    if (transition.to() != status) {
      payer.pausesGig(transition.to() == Status.PAUSED && transition.action() != GigAction.PAUSE);
    }
    status = transition.to();
    register(transition.event());
  }

  /**
   * Lets only those pass who may do this in this state; the guards are asked when it is done.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403 or 409
   */
  void require(GigAction action, Set<Actor> by) {
    GigLifecycle.TABLE.require(status, action, by);
  }

  List<String> allowedActions(Caller caller, Instant now) {
    return GigLifecycle.TABLE.allowed(
        status, parts(caller), new GigLifecycle.Situation(this, now, Tally.NONE));
  }

  Set<Actor> parts(Caller caller) {
    return caller.hirerParts(creatorId, brandId);
  }

  boolean readableBy(Caller caller) {
    return status != Status.DRAFT || caller.readsAsHirer(creatorId, brandId);
  }

  /** Whether bids may be decided upon. */
  public boolean hiring() {
    return GigLifecycle.HIRING.contains(status);
  }

  public Optional<GigRole> role(UUID roleId) {
    return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
  }

  private GigRole existingRole(UUID roleId) {
    return role(roleId).orElseThrow();
  }

  /** Slots that are only kept for somebody are not taken yet. */
  boolean allSlotsTaken() {
    return roles.stream().allMatch(role -> role.full() && role.reserved() == 0);
  }

  /** Of all roles together; those kept for a team that has not answered are not left. */
  public int slotsLeft() {
    return roles.stream().mapToInt(GigRole::slotsLeft).sum();
  }

  public Money budget() {
    return roles.stream().map(GigRole::budget).reduce(Money.zero(currency), Money::plus);
  }

  /**
   * Whether what it pays is everybody's to know. A sub-gig is paid out of a fee that is its two
   * parties' alone, so it says what it pays to those who may bid for it, and as long as they may.
   */
  boolean payPublic() {
    return parentEngagementId == null || status == Status.OPEN;
  }

  /** Whether the caller sees what it pays, whatever they have to do with it as a worker. */
  boolean showsPayTo(Caller caller) {
    return payPublic() || caller.readsAsHirer(creatorId, brandId);
  }

  @Override
  public GigState state() {
    return GigStateBuilder.builder()
        .gigId(id())
        .creatorId(creatorId)
        .brandId(brandId)
        .campaignId(campaignId)
        .parentEngagementId(parentEngagementId)
        .depth(depth)
        .title(content.title())
        .description(content.description())
        .type(content.type())
        .status(status)
        .roles(roles.stream().map(GigRole::state).toList())
        .city(content.city())
        .remote(content.remote())
        .deadline(content.deadline())
        .createdAt(createdAt)
        .publishedAt(publishedAt)
        .payPublic(payPublic())
        .build();
  }

  public UUID creatorId() {
    return creatorId;
  }

  public @Nullable UUID brandId() {
    return brandId;
  }

  public @Nullable UUID campaignId() {
    return campaignId;
  }

  public @Nullable UUID parentEngagementId() {
    return parentEngagementId;
  }

  public int depth() {
    return depth;
  }

  public GigContent content() {
    return content;
  }

  public String title() {
    return content.title();
  }

  /** Until when bids are taken, by the database's clock. */
  public Instant deadline() {
    return content.deadline();
  }

  /** When work that starts now is due. */
  public Instant workDue() {
    Instant given = content.dueDate();
    return given == null ? deadline().plus(DEFAULT_TIME_TO_WORK) : given;
  }

  public String currency() {
    return currency;
  }

  public Status status() {
    return status;
  }

  public List<GigRole> roles() {
    return List.copyOf(roles);
  }

  @Nullable String cancelReason() {
    return cancelReason;
  }

  Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant publishedAt() {
    return publishedAt;
  }

  Payer payer() {
    return payer;
  }
}
