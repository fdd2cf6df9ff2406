/** The parts in which people and the platform act, as the transition tables name them. */
@NullMarked
package io.crewcall.gig.lifecycle;

import org.jspecify.annotations.NullMarked;
