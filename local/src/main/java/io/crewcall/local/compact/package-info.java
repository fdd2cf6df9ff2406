/**
 * The one JVM of the compact mode: hosts every service as its own application context in its own
 * class loader.
 */
@NullMarked
package io.crewcall.local.compact;

import org.jspecify.annotations.NullMarked;
