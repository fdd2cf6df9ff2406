/**
 * Sessions of the platform's own clients: each log-in begins one, a chain of refresh tokens keeps
 * it alive, and the reuse of a spent token ends it.
 */
@NullMarked
package io.crewcall.auth.session;

import org.jspecify.annotations.NullMarked;
