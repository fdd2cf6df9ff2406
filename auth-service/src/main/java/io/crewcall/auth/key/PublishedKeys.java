package io.crewcall.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;

/**
 * The keys of one moment.
 *
 * @param keys private keys of all that verifiers should know, the newest first
 * @param signingKeyId which of them signs
 */
record PublishedKeys(List<JWK> keys, String signingKeyId) {

  PublishedKeys {
    keys = List.copyOf(keys);
  }

  JWKSet asSet() {
    return new JWKSet(keys);
  }
}
