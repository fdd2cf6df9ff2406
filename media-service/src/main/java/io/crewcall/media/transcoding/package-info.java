/**
 * Video and sound by ffmpeg, as a process of its own within bounds: what a file holds, found out by
 * decoding it, and forms of it that every browser plays.
 */
@NullMarked
package io.crewcall.media.transcoding;

import org.jspecify.annotations.NullMarked;
