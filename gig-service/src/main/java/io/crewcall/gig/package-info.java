/**
 * The service for gigs, applications, engagements and reviews. Inside it each package may use those
 * named before it: lifecycle, sql, bulk, replica, moderation, gig, template, engagement, budget,
 * cancellation, dispute, hours, application, invitation, crew, review, testimonial, ledger, saved,
 * brief, applicationsummary, opengig, summary; never the other way round. The package history is
 * used by none and uses none.
 */
@NullMarked
package io.crewcall.gig;

import org.jspecify.annotations.NullMarked;
