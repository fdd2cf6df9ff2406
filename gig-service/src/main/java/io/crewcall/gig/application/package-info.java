/**
 * Bids for gig roles: applying, and what the hirer and the applicant may do with a bid, up to the
 * selection that takes a slot and starts an engagement.
 */
@NullMarked
package io.crewcall.gig.application;

import org.jspecify.annotations.NullMarked;
