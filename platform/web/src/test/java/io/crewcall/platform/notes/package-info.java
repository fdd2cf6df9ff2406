/** A small service for the starter's own tests. */
@NullMarked
package io.crewcall.platform.notes;

import org.jspecify.annotations.NullMarked;
