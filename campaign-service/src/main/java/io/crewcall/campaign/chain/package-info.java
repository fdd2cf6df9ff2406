/**
 * The projection of the hiring chain: gigs, the engagements under them, the sub-gigs under those,
 * and the people's names, kept from events of gig-service and user-service. Topics arrive in any
 * order relative to each other: a row whose parent is not there yet waits unseen.
 */
@NullMarked
package io.crewcall.campaign.chain;

import org.jspecify.annotations.NullMarked;
