/**
 * Requests of the past, in the local profile alone: the demo data's loader has people do what they
 * are to have done in the last two years by the service's own API, each request at its time. All
 * rules hold as of then, and the events leave with the times of then. Nothing of it is there
 * elsewhere.
 */
@NullMarked
package io.crewcall.gig.history;

import org.jspecify.annotations.NullMarked;
