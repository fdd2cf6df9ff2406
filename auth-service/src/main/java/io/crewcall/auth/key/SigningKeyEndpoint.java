package io.crewcall.auth.key;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/signingkeys} tells which keys there are; {@code POST} makes a successor,
 * which signs after it was published long enough, and with {@code {"compromised": true}} throws all
 * keys away at once.
 */
@Component
@Endpoint(id = "signingkeys")
class SigningKeyEndpoint {
  private final SigningKeyService keys;

  SigningKeyEndpoint(SigningKeyService keys) {
    this.keys = keys;
  }

  @ReadOperation
  List<SigningKeyService.Described> list() {
    return keys.describe();
  }

  /**
   * @param compromised whether somebody else may have a key
   */
  @WriteOperation
  List<SigningKeyService.Described> rotate(@Nullable Boolean compromised) {
    if (Boolean.TRUE.equals(compromised)) {
      keys.replaceAll();
    } else {
      keys.rotate();
    }
    return keys.describe();
  }
}
