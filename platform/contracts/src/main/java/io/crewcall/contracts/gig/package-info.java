/** Events of gig-service: gigs, applications, invitations, engagements and revealed reviews. */
@NullMarked
package io.crewcall.contracts.gig;

import org.jspecify.annotations.NullMarked;
