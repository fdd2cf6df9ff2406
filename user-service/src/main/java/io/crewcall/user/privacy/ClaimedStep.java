package io.crewcall.user.privacy;

import java.util.UUID;

/**
 * A step that a worker has claimed.
 *
 * @param attempt which one it is; its result counts only while no later attempt has begun
 */
record ClaimedStep(
    UUID requestId, String service, PrivacyStep.Kind kind, UUID userId, int attempt) {

  PrivacyStep.Key key() {
    return new PrivacyStep.Key(requestId, service);
  }
}
