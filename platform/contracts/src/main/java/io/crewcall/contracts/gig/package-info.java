/**
 * Events of gig-service: gigs, applications, invitations, engagements, ledgers, revealed reviews,
 * testimonials.
 */
@NullMarked
package io.crewcall.contracts.gig;

import org.jspecify.annotations.NullMarked;
