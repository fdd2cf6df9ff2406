package io.crewcall.gig.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A later due date that one side asked for. */
@Embeddable
record Extension(
    @Column(name = "extension_by") UUID requestedBy,
    @Column(name = "extension_due_date") Instant dueDate,
    @Column(name = "extension_reason") @Nullable String reason,
    @Column(name = "extension_asked_at") Instant requestedAt) {
  private static final Duration HORIZON = Duration.ofDays(5 * 366);

  /**
   * A wish of now.
   *
   * @param inForce the due date so far
   * @throws io.crewcall.platform.problem.ProblemException 422 when it is not later, or too far
   *     ahead
   */
  static Extension asked(
      UUID by, Instant later, @Nullable String reason, @Nullable Instant inForce, Instant now) {
    if (!later.isAfter(now) || (inForce != null && !later.isAfter(inForce))) {
      throw EngagementProblems.invalid(
          "NOT_LATER", "dueDate", "must lie ahead and be later than the due date in force");
    }
    if (later.isAfter(now.plus(HORIZON))) {
      throw EngagementProblems.invalid("TOO_FAR_AHEAD", "dueDate", "must be within five years");
    }
    return new Extension(by, later, reason, now);
  }
}
