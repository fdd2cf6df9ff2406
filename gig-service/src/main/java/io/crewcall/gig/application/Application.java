package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.lifecycle.Actor;
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
    Target target,
    long version) {

  /** The gig and role that the bid is for. */
  record Target(String gigTitle, String profession, boolean hiring, boolean roleFull) {}

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
    return ApplicationLifecycle.TABLE.allowed(
        status,
        parts(caller),
        action ->
            switch (action) {
              case SHORTLIST, REJECT -> target.hiring();
              case SELECT -> target.hiring() && !target.roleFull();
              case WITHDRAW, CLOSE -> true;
            });
  }

  ApplicationState state() {
    return new ApplicationState(
        id,
        gigId,
        gigRoleId,
        applicantId,
        hirerId,
        brandId,
        campaignId,
        proposedFee,
        proposedHours,
        status,
        gigDeadline,
        appliedAt,
        decidedAt,
        engagementId);
  }
}
