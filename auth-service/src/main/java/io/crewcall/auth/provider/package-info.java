/**
 * The OAuth 2 and OpenID Connect provider: its clients, its page to sign in, and its filter chains
 * in front of the house's own.
 */
@NullMarked
package io.crewcall.auth.provider;

import org.jspecify.annotations.NullMarked;
