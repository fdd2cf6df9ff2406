package io.crewcall.gig.review;

import java.time.Instant;

/**
 * A skill that hirers endorsed. Counted for each request, so nothing drifts.
 *
 * @param endorsers how many different hirers endorsed it
 */
record Endorsement(String skill, int endorsers, Instant lastEndorsedAt) {}
