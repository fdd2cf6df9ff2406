/**
 * The optional second factor: codes of an authenticator app (RFC 6238), and recovery codes for the
 * day on which the app is gone.
 */
@NullMarked
package io.crewcall.auth.factor;

import org.jspecify.annotations.NullMarked;
