package io.crewcall.auth.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the provider says of itself: only what its clients can use. The library names all it has
 * code for.
 */
final class Discovery {
  private static final Set<String> NOT_OFFERED =
      Set.of(
          "revocation_endpoint",
          "revocation_endpoint_auth_methods_supported",
          "introspection_endpoint",
          "introspection_endpoint_auth_methods_supported",
          "tls_client_certificate_bound_access_tokens",
          "dpop_signing_alg_values_supported");

  private Discovery() {}

  /** Corrects the claims of either metadata document. */
  static void correct(Map<String, Object> metadata) {
    metadata.keySet().removeAll(NOT_OFFERED);
    metadata.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
    metadata.put("token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"));
    metadata.put("scopes_supported", List.of("openid", "profile"));
  }
}
