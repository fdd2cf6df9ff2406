/** Partial updates as JSON Merge Patch (RFC 7396): null clears, what is absent stays. */
@NullMarked
package io.crewcall.platform.patch;

import org.jspecify.annotations.NullMarked;
