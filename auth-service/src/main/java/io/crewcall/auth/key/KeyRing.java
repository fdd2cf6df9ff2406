package io.crewcall.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;

/**
 * The keys of one moment.
 *
 * @param published private keys of all that verifiers should know, the newest first
 * @param signingKeyId which of them signs
 */
record KeyRing(List<JWK> published, String signingKeyId) {

  KeyRing {
    published = List.copyOf(published);
  }

  JWKSet asSet() {
    return new JWKSet(published);
  }
}
