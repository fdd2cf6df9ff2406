/**
 * Media: files that show somebody's work, stored in an S3-compatible store and never on a service's
 * own disk.
 */
@NullMarked
package io.crewcall.media;

import org.jspecify.annotations.NullMarked;
