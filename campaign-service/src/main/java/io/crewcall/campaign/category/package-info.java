/**
 * The curated categories as influencer-service tells of them: whatever a campaign is filed under is
 * one of them.
 */
@NullMarked
package io.crewcall.campaign.category;

import org.jspecify.annotations.NullMarked;
