/** Gigs that somebody has put aside for later. */
@NullMarked
package io.crewcall.gig.saved;

import org.jspecify.annotations.NullMarked;
