package io.crewcall.auth.provider;

import io.crewcall.auth.grant.GrantEndpoints;
import io.crewcall.platform.security.Scopes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * What the provider says of itself: all that its clients can use, and nothing else. The library
 * names whatever it has code for.
 */
final class DiscoveryMetadata {
  /** What a client may ask an account for. */
  static final List<String> SCOPES =
      Stream.concat(
              Stream.of(
                  OidcScopes.OPENID,
                  OidcScopes.PROFILE,
                  OidcScopes.EMAIL,
                  GrantEndpoints.OFFLINE_ACCESS,
                  Scopes.READ,
                  Scopes.WRITE),
              Scopes.OF_ADMINS.stream())
          .toList();

  private static final Set<String> NOT_OFFERED =
      Set.of("tls_client_certificate_bound_access_tokens", "dpop_signing_alg_values_supported");

  private final String issuer;

  DiscoveryMetadata(String issuer) {
    this.issuer = issuer;
  }

  /** Corrects the claims of either metadata document. */
  void correct(Map<String, Object> metadata) {
    metadata.keySet().removeAll(NOT_OFFERED);
    metadata.put("userinfo_endpoint", issuer + ProviderConfiguration.USER_INFO);
    metadata.put("end_session_endpoint", issuer + ProviderConfiguration.END_SESSION);
    metadata.put(
        "grant_types_supported",
        List.of("authorization_code", "refresh_token", "client_credentials"));
    metadata.put("response_modes_supported", List.of("query"));
    metadata.put("token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"));
    metadata.put(
        "revocation_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"));
    metadata.put("introspection_endpoint_auth_methods_supported", List.of("client_secret_basic"));
    metadata.put("scopes_supported", SCOPES);
    metadata.put(
        "claims_supported",
        List.of(
            "sub",
            "iss",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "nonce",
            "azp",
            "sid",
            "name",
            "preferred_username",
            "email",
            "email_verified"));
    metadata.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
    metadata.put("authorization_response_iss_parameter_supported", true);
    metadata.put("claims_parameter_supported", false);
    metadata.put("request_parameter_supported", false);
    metadata.put("request_uri_parameter_supported", false);
  }
}
