/**
 * Transition tables: who may do what in which state, and what follows. One table per aggregate both
 * enforces the rules and tells callers what they may do.
 */
@NullMarked
package io.crewcall.gig.lifecycle;

import org.jspecify.annotations.NullMarked;
