package io.crewcall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {
  private final List<String> verified = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private OAuth2TokenValidatorResult says = OAuth2TokenValidatorResult.success();
  private final VerifiedTokens tokens =
      new VerifiedTokens(
          token -> {
            verified.add(token);
            if (token.startsWith("forged")) {
              throw new BadJwtException("signature");
            }
            return Jwt.withTokenValue(token).header("alg", "RS256").claim("sub", "x").build();
          },
          jwt -> says,
          nanos::get);

  @Test
  void aSignatureIsVerifiedOnceAMinute() {
    assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
    assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
    assertThat(verified).containsExactly("a", "b");
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    tokens.decode("a");
    assertThat(verified).containsExactly("a", "b", "a");
  }

  @Test
  void whatATokenSaysIsLookedAtEachTime() {
    tokens.decode("a");
    says = OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "expired", null));
    assertThatThrownBy(() -> tokens.decode("a"))
        .isInstanceOf(JwtValidationException.class)
        .hasMessageContaining("expired");
    assertThat(verified).containsExactly("a");
  }

  @Test
  void nothingIsRememberedOfWhatWasRefused() {
    says = OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "too early", null));
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> tokens.decode("forged")).hasMessageContaining("signature");
    }
    says = OAuth2TokenValidatorResult.success();
    tokens.decode("a");
    assertThat(verified).containsExactly("a", "forged", "forged", "a");
  }
}
