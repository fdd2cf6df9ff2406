/**
 * What the people of the demo data did in the last two years and what waits for them now: scripts
 * of requests, each at its time, made before any of them is sent.
 */
@NullMarked
package io.crewcall.local.demo.history;

import org.jspecify.annotations.NullMarked;
