package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.EngagementLifecycle.Situation;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.AggregateRoot;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract between a hirer and a worker, from the selection to its end. */
@Entity
public class Engagement extends AggregateRoot {
  private static final Set<Status> UNDER_WAY =
      EnumSet.of(Status.ACTIVE, Status.DELIVERED, Status.CHANGES_REQUESTED);
  private static final Set<Status> ENDED =
      EnumSet.of(Status.COMPLETED, Status.CANCELLED, Status.RESOLVED);
  private static final int MAX_HOURS = 10_000;

  @Embedded private EngagementTerms terms;

  @Enumerated(EnumType.STRING)
  private Status status;

  /** The fees of the crew hired under it, at most its own; {@link BudgetChain} updates it. */
  @Column(updatable = false)
  private long committed;

  private @Nullable Integer hoursLogged;

  private int roundsUsed;

  /** In force, extensions included. */
  private @Nullable Instant dueDate;

  private @Nullable Instant deliveredAt;
  private @Nullable Instant firstDeliveredAt;

  /** The due date that was in force at the first delivery. */
  private @Nullable Instant firstDueDateAtDelivery;

  private @Nullable String changesNote;
  private @Nullable Instant completedAt;
  @Embedded private @Nullable Cancellation cancellation;

  /** A later due date that was asked for and not answered. */
  @Embedded private @Nullable Extension extension;

  private @Nullable UUID disputedBy;

  /** Who was at fault in an ending that was not a completion. */
  @Enumerated(EnumType.STRING)
  private @Nullable Fault fault;

  /** What the worker gets of the fee after a dispute, in minor units. */
  private @Nullable Long awarded;

  /** Whether those above in the chain may see the fee. */
  private boolean feeVisible;

  /** Whether the worker was found in the team of the brand that hired: it feeds no figure. */
  private boolean ownBrand;

  @Embedded private EngagementSurroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  protected Engagement() {}

  /** Starts an engagement under a gig that the transaction has locked. */
  public Engagement(UUID id, EngagementTerms terms, Instant dueDate) {
    super(id);
    this.terms = terms;
    this.dueDate = dueDate;
    this.status = Status.ACTIVE;
    this.surroundings = new EngagementSurroundings();
    register("engagement.started");
  }

  /** The worker hands in the work; that answers a wish for a later due date. */
  void deliver(Caller worker, Instant now) {
    move(EngagementAction.DELIVER, worker);
    deliveredAt = now;
    changesNote = null;
    extension = null;
    if (firstDeliveredAt == null) {
      firstDeliveredAt = now;
      firstDueDateAtDelivery = dueDate;
    }
  }

  void approve(Caller hirer, Instant now) {
    move(EngagementAction.APPROVE, hirer);
    completedAt = now;
  }

  /**
   * @return false while the hirer may still answer
   */
  boolean approveBySilence(Instant now) {
    boolean due = moveIfDue(EngagementAction.APPROVE_BY_SILENCE, false, now);
    if (due) {
      completedAt = now;
    }
    return due;
  }

  void requestChanges(String note, Caller hirer) {
    move(EngagementAction.REQUEST_CHANGES, hirer);
    roundsUsed++;
    changesNote = note;
  }

  void showFee(boolean visible, Caller worker) {
    move(visible ? EngagementAction.SHOW_FEE : EngagementAction.HIDE_FEE, worker);
    feeVisible = visible;
  }

  public void logHours(int hours, Caller worker) {
    move(EngagementAction.LOG_HOURS, worker);
    int total = hours + (hoursLogged == null ? 0 : hoursLogged);
    if (total > MAX_HOURS) {
      throw Problem.unprocessable("TOO_MANY_HOURS", "More hours than anybody works on one job.")
          .exception();
    }
    hoursLogged = total;
  }

  /** An entry of that many hours counts no more. */
  public void voidHours(int hours, Caller worker) {
    move(EngagementAction.VOID_HOURS, worker);
    int total = Objects.requireNonNull(hoursLogged) - hours;
    hoursLogged = total == 0 ? null : total;
  }

  /** The worker was found in the team of the brand that hired. */
  public void markOwnBrand() {
    move(
        EngagementLifecycle.TABLE.require(
            status, EngagementAction.MARK_OWN_BRAND, Set.of(Actor.PLATFORM)));
    ownBrand = true;
  }

  /** One side asks for a later due date, in the place of what it asked for before. */
  void requestExtension(Instant later, @Nullable String reason, Caller caller, Instant now) {
    move(EngagementAction.REQUEST_EXTENSION, caller);
    extension = Extension.asked(caller.id(), later, reason, dueDate, now);
  }

  /**
   * The other side agrees to the later due date, or insists on the one in force.
   *
   * @return what was asked for
   */
  Extension answerExtension(boolean agreed, Caller caller) {
    move(agreed ? EngagementAction.ACCEPT_EXTENSION : EngagementAction.DECLINE_EXTENSION, caller);
    Extension asked = Objects.requireNonNull(extension);
    if (agreed) {
      dueDate = asked.dueDate();
    }
    extension = null;
    return asked;
  }

  /**
   * One side asks to cancel.
   *
   * @param crew whether somebody works under it, as read under the lock
   */
  public void requestCancel(
      CancelReason reason, @Nullable String note, boolean crew, Caller caller, Instant now) {
    require(EngagementAction.REQUEST_CANCEL, caller);
    reason.require(this, caller, now);
    Status before = status;
    move(EngagementAction.REQUEST_CANCEL, new Situation(this, caller, crew, now));
    cancellation = new Cancellation(caller.id(), now, reason, note, before, null);
  }

  public void acceptCancel(boolean crew, Caller caller, Instant now) {
    move(EngagementAction.ACCEPT_CANCEL, new Situation(this, caller, crew, now));
    cancelled(now);
  }

  /**
   * @return false while the other side may still answer, or crew is at work
   */
  public boolean cancelBySilence(boolean crew, Instant now) {
    boolean due = moveIfDue(EngagementAction.CANCEL_BY_SILENCE, crew, now);
    if (due) {
      cancelled(now);
    }
    return due;
  }

  private void cancelled(Instant now) {
    Cancellation agreed = Objects.requireNonNull(cancellation).agreed(now);
    cancellation = agreed;
    fault = agreed.reason().fault();
  }

  /** The other side insists that the work goes on where it was. */
  public void declineCancel(Caller caller) {
    move(EngagementAction.DECLINE_CANCEL, caller);
    cancellation = null;
  }

  public void dispute(Caller caller) {
    move(EngagementAction.DISPUTE, caller);
    disputedBy = caller.id();
  }

  /**
   * An admin has decided the dispute.
   *
   * @param award what the worker gets of the fee
   */
  public void resolve(Fault decided, Money award, Caller admin) {
    move(EngagementAction.RESOLVE, admin);
    fault = decided;
    awarded = award.amount();
  }

  /**
   * Lets only those pass who may do this now.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403, 409 or the guard's own problem
   */
  public void require(EngagementAction action, Caller caller) {
    EngagementLifecycle.TABLE.require(status, action, parts(caller), situation(caller));
  }

  private void move(EngagementAction action, Caller caller) {
    move(action, situation(caller));
  }

  private void move(EngagementAction action, Situation situation) {
    move(EngagementLifecycle.TABLE.require(status, action, situation.actors(), situation));
  }

  private boolean moveIfDue(EngagementAction action, boolean crew, Instant now) {
    Situation situation = new Situation(this, null, crew, now);
    Optional<Transition<Status, EngagementAction, Actor, Situation>> due =
        EngagementLifecycle.TABLE.permitted(status, action, situation.actors(), situation);
    due.ifPresent(this::move);
    return due.isPresent();
  }

  private void move(Transition<Status, EngagementAction, Actor, Situation> transition) {
    status = transition.to();
    register(transition.event());
  }

  private Situation situation(Caller caller) {
    return new Situation(this, caller, surroundings.crewUnderWay(), terms.startedAt());
  }

  List<String> allowedActions(Caller caller) {
    return EngagementLifecycle.TABLE.allowed(status, parts(caller), situation(caller));
  }

  /** Whether the work goes on: crew may be hired under it. */
  public boolean underWay() {
    return UNDER_WAY.contains(status);
  }

  /** Whether it will never be under way again. */
  public boolean ended() {
    return ENDED.contains(status);
  }

  /** The caller's sides; empty for a stranger. */
  public Set<Actor> parts(Caller caller) {
    return caller.parts(terms.hirerId(), terms.brandId(), terms.workerId(), Actor.WORKER);
  }

  public boolean readableBy(Caller caller) {
    return caller.id().equals(terms.workerId())
        || caller.readsAsHirer(terms.hirerId(), terms.brandId());
  }

  /** Whether it is the caller's own, or the brand's of which the caller is a member. */
  boolean party(Caller caller) {
    return caller.id().equals(terms.workerId())
        || caller.id().equals(terms.hirerId())
        || caller.memberOf(terms.brandId());
  }

  @Override
  public EngagementState state() {
    Extension open = underWay() ? extension : null;
    boolean cancelling = status == Status.CANCEL_REQUESTED || status == Status.CANCELLED;
    return terms
        .state(id())
        .hoursLogged(hoursLogged)
        .status(status)
        .dueDate(dueDate)
        .firstDeliveredAt(firstDeliveredAt)
        .firstDueDateAtDelivery(firstDueDateAtDelivery)
        .completedAt(completedAt)
        .cancelledAt(cancellation == null ? null : cancellation.cancelledAt())
        .cancelledBy(cancelling && cancellation != null ? cancellation.requestedBy() : null)
        .fault(fault)
        .proposedDueDate(open == null ? null : open.dueDate())
        .proposedDueDateBy(open == null ? null : open.requestedBy())
        .disputedBy(disputedBy)
        .awarded(awarded())
        .feeVisible(feeVisible)
        .ownBrand(ownBrand)
        .build();
  }

  public EngagementTerms terms() {
    return terms;
  }

  public Status status() {
    return status;
  }

  public @Nullable Instant completedAt() {
    return completedAt;
  }

  public @Nullable Money awarded() {
    return awarded == null ? null : new Money(awarded, terms.currency());
  }

  Money committed() {
    return new Money(committed, terms.currency());
  }

  @Nullable Integer hoursLogged() {
    return hoursLogged;
  }

  int roundsUsed() {
    return roundsUsed;
  }

  @Nullable Instant dueDate() {
    return dueDate;
  }

  @Nullable Instant deliveredAt() {
    return deliveredAt;
  }

  @Nullable Instant firstDeliveredAt() {
    return firstDeliveredAt;
  }

  @Nullable String changesNote() {
    return changesNote;
  }

  @Nullable Cancellation cancellation() {
    return cancellation;
  }

  @Nullable Extension extension() {
    return extension;
  }

  @Nullable UUID disputedBy() {
    return disputedBy;
  }

  @Nullable Fault fault() {
    return fault;
  }

  boolean feeVisible() {
    return feeVisible;
  }

  boolean ownBrand() {
    return ownBrand;
  }

  /** Title of the gig, as of the reading. */
  public String gigTitle() {
    return surroundings.gigTitle();
  }

  boolean workerInTeam() {
    return surroundings.workerInTeam();
  }
}
