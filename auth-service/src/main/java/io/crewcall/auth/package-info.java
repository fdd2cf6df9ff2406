/**
 * Accounts and sign-in: the platform's OAuth 2 and OpenID Connect provider, and the first-party
 * JSON endpoints that issue the same tokens.
 */
@NullMarked
package io.crewcall.auth;

import org.jspecify.annotations.NullMarked;
