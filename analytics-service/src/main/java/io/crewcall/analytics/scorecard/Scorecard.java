package io.crewcall.analytics.scorecard;

import java.util.UUID;

/**
 * A user's stored figures.
 *
 * @param visible whether the user is known and active
 * @param ratingPrior mean rating of the role that the ranked rating was computed with
 */
record Scorecard(UUID userId, long version, boolean visible, double ratingPrior, Figures figures) {}
