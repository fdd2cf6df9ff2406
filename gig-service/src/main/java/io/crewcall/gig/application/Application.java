package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid for a gig role. Immutable: {@link Applications} stores a change together with its event and
 * answers the new value.
 *
 * @param hirerId who posted the gig
 * @param decidedAt first shortlist, selection or rejection
 * @param offer the terms that were proposed last, from the first offer on
 * @param target how the gig stands, as read together with the application
 */
record Application(
    UUID id,
    UUID gigId,
    UUID gigRoleId,
    UUID applicantId,
    UUID hirerId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable String coverNote,
    Money proposedFee,
    @Nullable Integer proposedHours,
    Status status,
    Instant gigDeadline,
    Instant appliedAt,
    @Nullable Instant decidedAt,
    @Nullable String rejectionReason,
    @Nullable UUID engagementId,
    @Nullable Offer offer,
    Target target,
    long version) {

  /**
   * The gig and role that the bid is for.
   *
   * @param affordable whether every budget above has the fee left that is on the table
   * @param blocked whether one of the two does not want to deal with the other
   */
  record Target(
      String gigTitle,
      String profession,
      boolean hiring,
      boolean roleFull,
      boolean affordable,
      boolean blocked) {

    boolean open() {
      return hiring && !roleFull && !blocked;
    }
  }

  /** What an engagement would be made on now: the offer on the table, else the bid. */
  Terms terms() {
    return offer == null
        ? new Terms(proposedFee, proposedHours, null)
        : new Terms(offer.fee(), offer.hours(), offer.dueDate());
  }

  /** Whether one side waits for the other's answer to its terms. */
  boolean negotiating() {
    return status == Status.OFFERED || status == Status.COUNTERED;
  }

  Set<Actor> parts(Caller caller) {
    Set<Actor> parts = caller.hirerParts(hirerId, brandId);
    if (caller.id().equals(applicantId)) {
      parts.add(Actor.APPLICANT);
    }
    return parts;
  }

  boolean readableBy(Caller caller) {
    return caller.id().equals(applicantId) || caller.readsAsHirer(hirerId, brandId);
  }

  List<String> allowedActions(Caller caller) {
    return ProseGuards.allowed(
        ApplicationLifecycle.TABLE,
        status,
        parts(caller),
        action ->
            switch (action) {
              case SHORTLIST, REJECT -> target.hiring();
              case OFFER -> target.open();
              case SELECT -> target.open() && target.affordable();
              case ACCEPT_OFFER -> target.open() && target.affordable() && offerStands();
              case COUNTER -> target.open() && offerStands() && roundsLeft();
              case DECLINE_OFFER -> offerStands();
              case WITHDRAW, CLOSE, EXPIRE_OFFER -> true;
            });
  }

  private boolean offerStands() {
    return offer != null && offer.stands();
  }

  boolean roundsLeft() {
    return offer != null && offer.round() < Offer.MAX_ROUNDS;
  }

  ApplicationState state() {
    return ApplicationStateBuilder.builder()
        .applicationId(id)
        .gigId(gigId)
        .gigRoleId(gigRoleId)
        .applicantId(applicantId)
        .hirerId(hirerId)
        .brandId(brandId)
        .campaignId(campaignId)
        .proposedFee(proposedFee)
        .proposedHours(proposedHours)
        .status(status)
        .gigDeadline(gigDeadline)
        .appliedAt(appliedAt)
        .decidedAt(decidedAt)
        .engagementId(engagementId)
        .offer(offer == null || !negotiating() ? null : offer.state())
        .build();
  }
}
