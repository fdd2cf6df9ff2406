/** Strong ETags from an aggregate's version, and the If-Match that guards against lost updates. */
@NullMarked
package io.crewcall.platform.etag;

import org.jspecify.annotations.NullMarked;
