package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of one thing.
 *
 * @param id of the thing, the event's subject
 * @param eventId the last event about it
 * @param eventTime when that happened
 */
public record Fact<T extends AggregateState>(
    Kind kind, UUID id, UUID eventId, Instant eventTime, long version, T state) {

  /** What kinds of facts there are. */
  public enum Kind {
    GIG,
    APPLICATION,
    INVITATION,
    ENGAGEMENT,
    REVIEW,
    USER,
    INFLUENCER_PROFILE,
    CREATIVE_PROFILE
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
