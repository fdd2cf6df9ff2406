/**
 * Files that everybody may see, at addresses that never change: avatars and logos, and the reels of
 * profiles that are shown.
 */
@NullMarked
package io.crewcall.media.publicfile;

import org.jspecify.annotations.NullMarked;
