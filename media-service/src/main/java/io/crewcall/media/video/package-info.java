/**
 * What video files are made of: told by their structure, not by their first bytes, and freed of
 * what they say of place, time, people and tools.
 */
@NullMarked
package io.crewcall.media.video;

import org.jspecify.annotations.NullMarked;
