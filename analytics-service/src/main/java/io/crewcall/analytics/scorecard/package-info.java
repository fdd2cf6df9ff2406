/**
 * The scorecards: figures of each user, computed afresh when a fact or the time has changed them,
 * stored, told to the other services, and shown with their evidence.
 */
@NullMarked
package io.crewcall.analytics.scorecard;

import org.jspecify.annotations.NullMarked;
