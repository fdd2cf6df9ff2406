package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.gig.replica.BrandCard;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as its parties see it.
 *
 * @param brand that hires
 * @param hirer who posted the gig; null while the name is not known here
 * @param worker who does the work; null while the name is not known here
 * @param committedToCrew the fees of the crew hired under it; only the worker is told
 * @param dueDate in force, extensions included
 * @param extension a later due date that was asked for and not answered
 * @param fault who was at fault in an ending that was not a completion
 * @param awarded what the worker gets of the fee after a dispute
 * @param feeVisible whether those above in the chain may see the fee
 * @param ownBrand whether the worker was found in the team of the brand that hired, so that it
 *     feeds no figure
 * @param deliveries all revisions; null in lists
 * @param extensions wishes for a later due date that were answered; null in lists
 * @param allowedActions what the caller may do now
 */
public record EngagementResponse(
    UUID id,
    UUID gigId,
    String gigTitle,
    UUID gigRoleId,
    UUID applicationId,
    @Nullable UUID parentEngagementId,
    @Nullable UUID campaignId,
    @Nullable UUID brandId,
    @Nullable BrandCard brand,
    int depth,
    UUID hirerId,
    @Nullable Person hirer,
    UUID workerId,
    @Nullable Person worker,
    String profession,
    Money fee,
    @Nullable Money committedToCrew,
    @Nullable Integer agreedHours,
    @Nullable Integer hoursLogged,
    EngagementState.Status status,
    int changeRounds,
    int roundsUsed,
    @Nullable String changesNote,
    Instant startedAt,
    @Nullable Instant dueDate,
    @Nullable Instant firstDeliveredAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant completedAt,
    @Nullable CancellationView cancellation,
    @Nullable Extension extension,
    @Nullable UUID disputedBy,
    EngagementState.@Nullable Fault fault,
    @Nullable Money awarded,
    boolean feeVisible,
    boolean ownBrand,
    @Nullable List<DeliveryResponse> deliveries,
    @Nullable List<ExtensionAnswerResponse> extensions,
    long version,
    List<String> allowedActions) {

  /** A wish to call it off; {@code cancelledAt} is null until it came to that. */
  record CancellationView(
      UUID requestedBy,
      Instant requestedAt,
      CancelReason reason,
      EngagementState.Fault fault,
      @Nullable String note,
      @Nullable Instant cancelledAt) {

    static @Nullable CancellationView of(@Nullable Cancellation cancellation) {
      return cancellation == null
          ? null
          : new CancellationView(
              cancellation.requestedBy(),
              cancellation.requestedAt(),
              cancellation.reason(),
              cancellation.reason().fault(),
              cancellation.note(),
              cancellation.cancelledAt());
    }
  }

  /** One version of the work; revisions count from 1. */
  record DeliveryResponse(
      UUID id, int revision, String note, List<UUID> mediaIds, Instant deliveredAt) {}

  /** A wish for a later due date that was answered. */
  record ExtensionAnswerResponse(
      UUID requestedBy,
      Instant dueDate,
      @Nullable String reason,
      Instant requestedAt,
      boolean agreed,
      UUID answeredBy,
      Instant answeredAt) {}

  /** What only the single engagement shows. */
  record Details(List<DeliveryResponse> deliveries, List<ExtensionAnswerResponse> extensions) {}

  static EngagementResponse of(
      Engagement engagement,
      Caller caller,
      Cards cards,
      Set<UUID> reviewable,
      @Nullable Details details) {
    EngagementTerms terms = engagement.terms();
    return new EngagementResponse(
        engagement.id(),
        terms.gigId(),
        engagement.gigTitle(),
        terms.gigRoleId(),
        terms.applicationId(),
        terms.parentEngagementId(),
        terms.campaignId(),
        terms.brandId(),
        cards.brand(terms.brandId()),
        terms.depth(),
        terms.hirerId(),
        cards.person(terms.hirerId()),
        terms.workerId(),
        cards.person(terms.workerId()),
        terms.profession(),
        terms.fee(),
        caller.id().equals(terms.workerId()) ? engagement.committed() : null,
        terms.agreedHours(),
        engagement.hoursLogged(),
        engagement.status(),
        terms.changeRounds(),
        engagement.roundsUsed(),
        engagement.changesNote(),
        terms.startedAt(),
        engagement.dueDate(),
        engagement.firstDeliveredAt(),
        engagement.deliveredAt(),
        engagement.completedAt(),
        CancellationView.of(engagement.cancellation()),
        engagement.extension(),
        engagement.disputedBy(),
        engagement.fault(),
        engagement.awarded(),
        engagement.feeVisible(),
        engagement.ownBrand(),
        details == null ? null : details.deliveries(),
        details == null ? null : details.extensions(),
        engagement.version(),
        actions(engagement, caller, reviewable));
  }

  private static List<String> actions(Engagement engagement, Caller caller, Set<UUID> reviewable) {
    List<String> actions = new ArrayList<>(engagement.allowedActions(caller));
    if (reviewable.contains(engagement.id())) {
      actions.add("review");
    }
    return actions;
  }
}
