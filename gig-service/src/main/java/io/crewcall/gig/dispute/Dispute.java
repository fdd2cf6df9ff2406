package io.crewcall.gig.dispute;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.dispute.DisputeRequests.DecisionRequest;
import io.crewcall.gig.dispute.DisputeRequests.DisputeRequest;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementProblems;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A disagreement that an admin decides; it changes under the lock of its engagement. */
@Entity
class Dispute extends KeyedEntity {
  private UUID engagementId;
  private UUID openedBy;

  @Enumerated(EnumType.STRING)
  private Actor side;

  @Enumerated(EnumType.STRING)
  private DisputeReason reason;

  private String statement;
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable UUID decidedBy;
  private @Nullable Instant decidedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Fault fault;

  /** What the worker gets of the fee, in minor units. */
  private @Nullable Long awarded;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String currency;

  private @Nullable String decision;

  @SuppressWarnings("NullAway.Init")
  protected Dispute() {}

  Dispute(UUID id, Engagement engagement, DisputeRequest request, Caller caller, Instant now) {
    super(id);
    this.engagementId = engagement.id();
    this.openedBy = caller.id();
    this.side = side(engagement, caller);
    this.reason = request.reason();
    this.statement = request.statement().strip();
    this.openedAt = now;
    this.status = Status.OPEN;
    this.currency = engagement.terms().currency();
  }

  /** Whether a dispute waits for its decision. */
  enum Status {
    OPEN,
    RESOLVED
  }

  /** On which side a party stands. */
  static Actor side(Engagement engagement, Caller caller) {
    return caller.id().equals(engagement.terms().workerId()) ? Actor.WORKER : Actor.HIRER;
  }

  /**
   * An admin decides.
   *
   * @return what the worker gets of the fee
   */
  Money decide(DecisionRequest request, Money fee, UUID admin, Instant now) {
    Money award =
        request.awarded() == null ? byFault(request.fault(), fee) : within(fee, request.awarded());
    status = Status.RESOLVED;
    decidedBy = admin;
    decidedAt = now;
    fault = request.fault();
    awarded = award.amount();
    decision = request.decision().strip();
    return award;
  }

  private static Money within(Money fee, Money award) {
    if (!award.currency().equals(fee.currency())) {
      throw EngagementProblems.invalid(
          "CURRENCY_MISMATCH", "awarded", "must be in " + fee.currency() + ", like the fee");
    }
    if (award.amount() > fee.amount()) {
      throw EngagementProblems.invalid("AWARD_ABOVE_FEE", "awarded", "is more than the fee");
    }
    return award;
  }

  private static Money byFault(Fault fault, Money fee) {
    return switch (fault) {
      case HIRER -> fee;
      case WORKER, WORKER_NO_SHOW -> Money.zero(fee.currency());
      case MUTUAL ->
          throw EngagementProblems.invalid(
              "AWARD_REQUIRED", "awarded", "must be said when both are at fault");
    };
  }

  UUID engagementId() {
    return engagementId;
  }

  /**
   * @param engagement that it is about
   * @param evidence what both sides put forward; null in lists
   */
  DisputeResponse response(
      Engagement engagement, Cards cards, @Nullable List<EvidenceResponse> evidence) {
    EngagementTerms terms = engagement.terms();
    return new DisputeResponse(
        getId(),
        engagementId,
        terms.gigId(),
        engagement.gigTitle(),
        terms.brandId(),
        cards.brand(terms.brandId()),
        terms.hirerId(),
        cards.person(terms.hirerId()),
        terms.workerId(),
        cards.person(terms.workerId()),
        terms.fee(),
        openedBy,
        side,
        reason,
        statement,
        openedAt,
        status,
        decidedAt == null || fault == null || awarded == null || decision == null
            ? null
            : new DisputeResponse.Decision(
                decidedAt, fault, new Money(awarded, currency), decision),
        evidence);
  }
}
