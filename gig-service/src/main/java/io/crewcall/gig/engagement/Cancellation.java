package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to cancel an engagement, and whether it came to that.
 *
 * @param resumes the state to which it returns when the other side declines
 * @param cancelledAt null while the other side has not answered
 */
@Embeddable
record Cancellation(
    @Column(name = "cancelled_by") UUID requestedBy,
    @Column(name = "cancel_requested_at") Instant requestedAt,
    @Column(name = "cancel_reason") @Enumerated(EnumType.STRING) CancelReason reason,
    @Column(name = "cancel_note") @Nullable String note,
    @Column(name = "cancel_resumes") @Enumerated(EnumType.STRING) Status resumes,
    @Column(name = "cancelled_at") @Nullable Instant cancelledAt) {

  Cancellation agreed(Instant now) {
    return new Cancellation(requestedBy, requestedAt, reason, note, resumes, now);
  }
}
