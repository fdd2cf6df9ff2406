/**
 * Tokens that were taken back before they ran out: of ended sessions, deleted clients and closed
 * accounts. auth-service tells of them by event; no service behind the gateway sees such a token
 * again.
 */
@NullMarked
package io.crewcall.gateway.revocation;

import org.jspecify.annotations.NullMarked;
