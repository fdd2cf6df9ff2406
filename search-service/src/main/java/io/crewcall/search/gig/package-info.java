/** Gigs that are open. */
@NullMarked
package io.crewcall.search.gig;

import org.jspecify.annotations.NullMarked;
