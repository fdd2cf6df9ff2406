/** The object store: forms for direct upload, links that expire, and whether it answers. */
@NullMarked
package io.crewcall.media.store;

import org.jspecify.annotations.NullMarked;
