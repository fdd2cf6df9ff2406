package io.crewcall.gig.summary;

/**
 * Wishes of the other side that wait for an answer.
 *
 * @param extensions for a later due date
 * @param cancellations to call the work off
 */
record Requests(long extensions, long cancellations) {}
