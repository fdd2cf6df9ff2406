package io.crewcall.platform.persistence;

/**
 * An aggregate was saved with a registered event. Published by Spring Data inside the transaction;
 * the outbox listens.
 *
 * @param type of the event, for example {@code gig.published}
 */
public record AggregateChanged(String type, AggregateRoot aggregate) {}
