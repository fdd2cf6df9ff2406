/**
 * The reels on a profile: which stored files are shown, in which order. What is known of the files
 * comes from media-service by event.
 */
@NullMarked
package io.crewcall.influencer.reel;

import org.jspecify.annotations.NullMarked;
