package io.crewcall.gig.summary;

import java.time.Instant;

/**
 * What waits for a person.
 *
 * @param hiring for gigs without a brand, sub-gigs among them; a brand has a summary of its own
 */
record UserSummaryResponse(Instant asOf, HiringSummary hiring, WorkSummary work) {}
