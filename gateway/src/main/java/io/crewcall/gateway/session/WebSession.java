package io.crewcall.gateway.session;

import java.time.Instant;

/**
 * One browser that is signed in.
 *
 * @param id what the browser's cookie holds
 * @param outdated whether the account changed since the access token was issued
 */
record WebSession(
    String id, SessionTokens tokens, Instant createdAt, Instant usedAt, boolean outdated) {

  @Override
  public String toString() {
    return "WebSession[" + createdAt + "]";
  }
}
