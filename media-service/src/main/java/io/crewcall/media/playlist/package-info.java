/** Playlists of streams, for those who were given an address of one. */
@NullMarked
package io.crewcall.media.playlist;

import org.jspecify.annotations.NullMarked;
