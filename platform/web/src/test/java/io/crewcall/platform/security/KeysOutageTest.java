package io.crewcall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.notes.NoteApplication;
import io.crewcall.platform.web.Answer;
import io.crewcall.platform.web.Wire;
import io.crewcall.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose issuer is away, and whose operations have no port of their own. */
class KeysOutageTest {

  @Test
  void answersThatTokensCannotBeCheckedAndHidesOperations() {
    TestTokens tokens = TestTokens.shared();
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(NoteApplication.class)
            .run(
                "--server.port=0",
                "--crewcall.security.issuer=" + tokens.issuer(),
                "--crewcall.security.jwk-set-uri=http://127.0.0.1:1/jwks")) {
      Wire wire =
          new Wire(
              service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      String bearer = tokens.bearer(UUID.randomUUID());
      Answer answer = wire.get("/api/v1/me", bearer).problem(503, "SIGN_IN_UNAVAILABLE");
      assertThat(answer.header("retry-after")).isNotEmpty();
      assertThat(wire.get("/api/v1/public/who", "").status()).isEqualTo(200);

      assertThat(wire.get("/actuator/health", "").status()).isEqualTo(200);
      assertThat(wire.get("/actuator/health/readiness", "").status()).isEqualTo(200);
      assertThat(wire.get("/actuator/metrics", "").status()).isIn(401, 403);
      assertThat(wire.get("/actuator/prometheus", "").status()).isIn(401, 403);
    }
  }
}
