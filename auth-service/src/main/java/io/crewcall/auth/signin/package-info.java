/**
 * Signing in with a password, whether through JSON or the provider's page: the comparison, and the
 * brake on guessing, which lives in the database so that all instances agree.
 */
@NullMarked
package io.crewcall.auth.signin;

import org.jspecify.annotations.NullMarked;
