/**
 * How the crewcall command talks to the launcher that runs in the background: lines over a loopback
 * socket, guarded by a token.
 */
@NullMarked
package io.crewcall.local.control;

import org.jspecify.annotations.NullMarked;
