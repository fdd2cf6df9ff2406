package io.crewcall.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.contracts.Role;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Against the decoder that a resource server uses. */
class TestTokensTest {
  private static final UUID USER = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

  private final TestTokens tokens = TestTokens.shared();
  private final NimbusJwtDecoder decoder =
      NimbusJwtDecoder.withJwkSetUri(tokens.jwkSetUri().toString()).build();

  TestTokensTest() {
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(tokens.issuer()),
            new JwtAudienceValidator("crewcall-api")));
  }

  @Test
  void goodTokenSaysWhoAndWhat() {
    var token = decoder.decode(bare(tokens.bearer(USER, Role.BRAND, Role.ADMIN)));
    assertThat(token.getSubject()).isEqualTo(USER.toString());
    assertThat(token.getClaimAsStringList("roles")).containsExactly("BRAND", "ADMIN");
    assertThat(token.getAudience()).containsExactly("crewcall-api");
    assertThat(token.getHeaders()).containsEntry("typ", "JWT");
    assertThat(token.getId()).isNotEmpty();
  }

  @Test
  void badTokensAreBad() {
    refused(tokens::expired);
    refused(tokens::notYetValid);
    refused(tokens::wrongAudience);
    refused(tokens::wrongIssuer);
    refused(tokens::wrongKey);
    refused(tokens::wrongType);
    refused(tokens::unsigned);
    refused(tokens::hmacWithPublicKey);
  }

  private void refused(BiFunction<UUID, Role[], String> variant) {
    String token = bare(variant.apply(USER, new Role[] {Role.BRAND}));
    assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
  }

  private static String bare(String authorization) {
    assertThat(authorization).startsWith("Bearer ");
    return authorization.substring("Bearer ".length());
  }
}
