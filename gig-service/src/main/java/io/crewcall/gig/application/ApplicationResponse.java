package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.BrandCard;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the hirer and the applicant see it.
 *
 * @param applicant who bids; null while the name is not known here
 * @param hirer who posted the gig; null while the name is not known here
 * @param brand that hires
 * @param rejectionReason what the hirer wrote to the applicant
 * @param engagementId the contract, once selected
 * @param agreedFee what the contract is on, once selected
 * @param offer the terms on the table, while offered or countered
 * @param offers all rounds of the negotiation; null in lists
 * @param allowedActions what the caller may do now
 */
record ApplicationResponse(
    UUID id,
    UUID gigId,
    String gigTitle,
    UUID gigRoleId,
    String profession,
    UUID applicantId,
    @Nullable Person applicant,
    UUID hirerId,
    @Nullable Person hirer,
    @Nullable UUID brandId,
    @Nullable BrandCard brand,
    @Nullable UUID campaignId,
    @Nullable String coverNote,
    Money proposedFee,
    @Nullable Integer proposedHours,
    ApplicationState.Status status,
    Instant appliedAt,
    @Nullable Instant decidedAt,
    @Nullable String rejectionReason,
    @Nullable UUID engagementId,
    @Nullable Money agreedFee,
    @Nullable OfferResponse offer,
    @Nullable List<RoundResponse> offers,
    long version,
    List<String> allowedActions) {

  /**
   * Terms that wait for an answer.
   *
   * @param fromUserId who proposed them
   * @param expiresAt until when they stand
   */
  record OfferResponse(
      UUID id,
      int round,
      UUID fromUserId,
      Money fee,
      @Nullable Integer hours,
      @Nullable Instant dueDate,
      Instant expiresAt) {

    static @Nullable OfferResponse of(Application application) {
      Offer offer = application.offer();
      return offer == null || !application.negotiating()
          ? null
          : new OfferResponse(
              offer.id(),
              offer.round(),
              offer.fromUserId(),
              offer.terms().fee(),
              offer.terms().hours(),
              offer.terms().dueDate(),
              offer.expiresAt());
    }
  }

  /**
   * One round of the negotiation.
   *
   * @param from which side proposed it
   */
  record RoundResponse(
      UUID id,
      int round,
      Actor from,
      UUID fromUserId,
      Money fee,
      @Nullable Integer hours,
      @Nullable Instant dueDate,
      @Nullable String message,
      Instant madeAt) {

    static RoundResponse of(OfferRound round) {
      return new RoundResponse(
          round.getId(),
          round.round(),
          round.side(),
          round.fromUserId(),
          round.fee(),
          round.hours(),
          round.dueDate(),
          round.message(),
          round.madeAt());
    }
  }

  static ApplicationResponse of(
      Application application, Caller caller, Cards cards, @Nullable List<OfferRound> rounds) {
    return new ApplicationResponse(
        application.id(),
        application.gigId(),
        application.facts().gigTitle(),
        application.gigRoleId(),
        application.facts().profession(),
        application.applicantId(),
        cards.person(application.applicantId()),
        application.hirerId(),
        cards.person(application.hirerId()),
        application.brandId(),
        cards.brand(application.brandId()),
        application.campaignId(),
        application.coverNote(),
        application.proposedFee(),
        application.proposedHours(),
        application.status(),
        application.appliedAt(),
        application.decidedAt(),
        application.rejectionReason(),
        application.engagementId(),
        application.engagementId() == null ? null : application.terms().fee(),
        OfferResponse.of(application),
        rounds == null ? null : rounds.stream().map(RoundResponse::of).toList(),
        application.version(),
        application.allowedActions(caller));
  }
}
