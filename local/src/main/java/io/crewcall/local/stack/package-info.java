/**
 * The running platform: servers and services as units that are started in order, watched, started
 * again and stopped.
 */
@NullMarked
package io.crewcall.local.stack;

import org.jspecify.annotations.NullMarked;
