/**
 * Gigs follow what they are paid from: they pause and go on with their campaign, and hire no longer
 * when it, or the engagement above, has ended.
 */
@NullMarked
package io.crewcall.gig.payer;

import org.jspecify.annotations.NullMarked;
