/**
 * What a campaign asks for, for those who are invited to its gigs, bid for them or work on them.
 */
@NullMarked
package io.crewcall.gig.brief;

import org.jspecify.annotations.NullMarked;
