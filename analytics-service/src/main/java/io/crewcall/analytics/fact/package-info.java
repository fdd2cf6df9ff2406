/**
 * The facts: the last state of each gig, application, engagement, review and so on, as its owner
 * told it, with the event it came from. Facts of different topics arrive in any order; none waits
 * for another.
 */
@NullMarked
package io.crewcall.analytics.fact;

import org.jspecify.annotations.NullMarked;
