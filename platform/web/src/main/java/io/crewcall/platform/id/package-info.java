/** Ids made by the application: time-ordered UUIDs (version 7). */
@NullMarked
package io.crewcall.platform.id;

import org.jspecify.annotations.NullMarked;
