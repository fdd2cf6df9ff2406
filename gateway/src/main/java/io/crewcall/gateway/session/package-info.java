/**
 * Signing in with a browser (ADR 0058): the gateway is the OAuth client, keeps the tokens, and puts
 * them on the calls that come with a session's cookie. No script ever sees a token.
 */
@NullMarked
package io.crewcall.gateway.session;

import org.jspecify.annotations.NullMarked;
