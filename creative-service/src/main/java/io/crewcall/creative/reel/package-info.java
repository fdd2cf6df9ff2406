/**
 * The reels of a portfolio: which stored files are shown, in which order. What is known of the
 * files comes from media-service by event.
 */
@NullMarked
package io.crewcall.creative.reel;

import org.jspecify.annotations.NullMarked;
