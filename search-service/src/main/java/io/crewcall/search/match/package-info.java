/** Matches: gigs that fit a creator and creators who fit a gig, with the reasons in words. */
@NullMarked
package io.crewcall.search.match;

import org.jspecify.annotations.NullMarked;
