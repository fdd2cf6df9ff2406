/**
 * The influencer profile: where somebody publishes, for whom, at which price, with the engagement
 * computed from their posts. The profile's row is the lock behind which everything of one
 * influencer changes.
 */
@NullMarked
package io.crewcall.influencer.profile;

import org.jspecify.annotations.NullMarked;
