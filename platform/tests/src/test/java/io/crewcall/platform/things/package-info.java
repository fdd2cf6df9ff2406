/** A small service for the starter's own tests: it tells itself what happens to its things. */
@NullMarked
package io.crewcall.platform.things;

import org.jspecify.annotations.NullMarked;
