package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.InvitationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what figures look at happened first. A later event, or one that comes late, moves neither
 * time: each is the earliest that any event of the thing tells.
 *
 * @param answeredAt when an invitation was accepted or declined, whatever became of it later
 * @param endedAt when an engagement was completed, cancelled or resolved; when an invitation could
 *     be answered no longer
 */
public record Milestones(@Nullable Instant answeredAt, @Nullable Instant endedAt) {
  private static final Milestones NONE = new Milestones(null, null);

  /** What one event tells of them. */
  public static Milestones of(AggregateState state, Instant eventTime) {
    return switch (state) {
      case InvitationState invitation -> ofInvitation(invitation, eventTime);
      case EngagementState engagement -> new Milestones(null, end(engagement, eventTime));
      default -> NONE;
    };
  }

  /** Those that had happened by a moment. */
  public Milestones until(Instant moment) {
    return new Milestones(until(answeredAt, moment), until(endedAt, moment));
  }

  private static @Nullable Instant until(@Nullable Instant happened, Instant moment) {
    return happened == null || happened.isAfter(moment) ? null : happened;
  }

  private static Milestones ofInvitation(InvitationState invitation, Instant eventTime) {
    Instant answered = invitation.answeredAt();
    return switch (invitation.status()) {
      case SENT -> NONE;
      case ACCEPTED, DECLINED -> new Milestones(answered == null ? eventTime : answered, null);
      case EXPIRED, REVOKED -> new Milestones(answered, eventTime);
    };
  }

  private static @Nullable Instant end(EngagementState engagement, Instant eventTime) {
    return switch (engagement.status()) {
      case COMPLETED -> engagement.completedAt() == null ? eventTime : engagement.completedAt();
      case CANCELLED -> engagement.cancelledAt() == null ? eventTime : engagement.cancelledAt();
      case RESOLVED -> eventTime;
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> null;
    };
  }
}
