/**
 * Reels on profiles: which stored files a profile shows. A service opts in with {@code
 * &#64;Import(ReelConfiguration.class)}, a {@link io.crewcall.platform.reels.ReelOwner} and the
 * table {@code media_asset}; the list of reels itself belongs to the service's profile.
 */
@NullMarked
package io.crewcall.platform.reels;

import org.jspecify.annotations.NullMarked;
