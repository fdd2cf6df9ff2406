/**
 * Browsers that somebody is signed in with at the provider, so that its clients need no password.
 * They are kept in the database, where every instance finds them, as hashes of what their cookies
 * hold.
 */
@NullMarked
package io.crewcall.auth.browser;

import org.jspecify.annotations.NullMarked;
