/**
 * Moderation of what people write about each other: readers' reports, once each, and the decisions
 * of admins, which are written once and never changed. Reviews and testimonials plug in as {@link
 * io.crewcall.gig.moderation.ModeratedContent}; their own lifecycles say what a decision does.
 */
@NullMarked
package io.crewcall.gig.moderation;

import org.jspecify.annotations.NullMarked;
