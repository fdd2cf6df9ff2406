package io.crewcall.contracts;

/**
 * The public state of one aggregate after an event. Implemented by one record per topic; the record
 * is annotated with {@link Topic}. Fields are only ever added, and readers ignore what they do not
 * know.
 */
public interface AggregateState {}
