/** What a brand's public page shows of its open gigs, to people without an account too. */
@NullMarked
package io.crewcall.gig.opengig;

import org.jspecify.annotations.NullMarked;
