/**
 * What everybody may know of the bids for a gig: how many there are, under the four names {@code
 * APPLIED}, {@code SHORTLISTED}, {@code SELECTED} and {@code REJECTED}, and nothing of whose.
 */
@NullMarked
package io.crewcall.gig.applicationsummary;

import org.jspecify.annotations.NullMarked;
