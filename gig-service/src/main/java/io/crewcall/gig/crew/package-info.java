/**
 * A whole past team hired again for a new gig, all of them or none: their slots and fees are kept
 * while they answer one by one, and the work of all starts when the last has said yes.
 */
@NullMarked
package io.crewcall.gig.crew;

import org.jspecify.annotations.NullMarked;
