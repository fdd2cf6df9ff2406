/**
 * Builds the web clients without Node: lays the libraries that Maven fetched out as npm would, and
 * bundles the sources of {@code src/main/client} into {@code target/classes/crewcall-web}.
 */
@NullMarked
package io.crewcall.webclient;

import org.jspecify.annotations.NullMarked;
