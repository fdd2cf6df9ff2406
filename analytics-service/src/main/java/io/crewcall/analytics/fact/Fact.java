package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import java.time.Instant;
import java.util.UUID;

/**
 * What the events of one thing amount to.
 *
 * @param id of the thing, the events' subject
 * @param eventId the last event about it
 * @param eventTime when that happened
 * @param state after the last event
 * @param milestones when something happened first, which the state may have forgotten
 */
public record Fact<T extends AggregateState>(
    Kind kind,
    UUID id,
    UUID eventId,
    Instant eventTime,
    long version,
    T state,
    Milestones milestones) {

  public Fact<T> withMilestones(Milestones other) {
    return other.equals(milestones)
        ? this
        : new Fact<>(kind, id, eventId, eventTime, version, state, other);
  }

  /** What kinds of facts there are. */
  public enum Kind {
    GIG,
    APPLICATION,
    INVITATION,
    ENGAGEMENT,
    REVIEW,
    USER,
    INFLUENCER_PROFILE,
    CREATIVE_PROFILE,
    /** Counts of a day; of them no event is kept. */
    PROFILE_VIEWS
  }

  /** As what a fact concerns a user. */
  public enum Party {
    CREATOR,
    APPLICANT,
    HIRER,
    INVITED,
    WORKER,
    SUBJECT,
    SELF
  }
}
