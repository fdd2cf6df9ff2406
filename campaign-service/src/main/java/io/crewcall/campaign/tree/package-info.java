/**
 * The picture of a hiring chain: brand, influencers, their crew, with figures at every node.
 *
 * <p>How figures roll up. Each node has {@code own} figures (an engagement's alone; a gig's or a
 * campaign's direct engagements) and {@code total} figures (with everything below). Work adds up
 * over all levels: engagements, hours, lateness. Money does not: sub-gigs are paid out of the fee
 * of the engagement they hang under, so a fee below is inside the fee above and is never added
 * again. What a campaign has committed is the sum of its first level's fees, and so {@code total}
 * shows the same money as {@code own}. What an engagement passes on to its crew is told apart, as
 * {@code passedOn}.
 *
 * <p>Who sees money. The two parties of an engagement, and for gigs posted in the name of a brand
 * its team. Everybody who may see a tree sees the names and credits in all of it; money that is not
 * theirs is null.
 */
@NullMarked
package io.crewcall.campaign.tree;

import org.jspecify.annotations.NullMarked;
