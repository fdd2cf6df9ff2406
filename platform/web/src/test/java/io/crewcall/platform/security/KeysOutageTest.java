package io.crewcall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.crewcall.platform.notes.NoteApplication;
import io.crewcall.platform.web.Answer;
import io.crewcall.platform.web.Wire;
import io.crewcall.testsupport.TestTokens;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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
      // Not asked again so soon; which does not make the token a bad one.
      for (int i = 0; i < 5; i++) {
        wire.get("/api/v1/me", bearer).problem(503, "SIGN_IN_UNAVAILABLE");
      }
      assertThat(wire.get("/api/v1/public/who", "").status()).isEqualTo(200);

      assertThat(wire.get("/actuator/health", "").status()).isEqualTo(200);
      assertThat(wire.get("/actuator/health/readiness", "").status()).isEqualTo(200);
      assertThat(wire.get("/actuator/metrics", "").status()).isIn(401, 403);
      assertThat(wire.get("/actuator/prometheus", "").status()).isIn(401, 403);
    }
  }

  @Test
  void isBackByItselfWithItsIssuer() throws Exception {
    TestTokens tokens = TestTokens.shared();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(NoteApplication.class)
            .run(
                "--server.port=0",
                "--crewcall.security.issuer=" + tokens.issuer(),
                "--crewcall.security.jwk-set-uri=http://127.0.0.1:" + port + "/jwks")) {
      Wire wire =
          new Wire(
              service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      String bearer = tokens.bearer(UUID.randomUUID());
      wire.get("/api/v1/me", bearer).problem(503, "SIGN_IN_UNAVAILABLE");

      byte[] keys;
      try (InputStream published = tokens.jwkSetUri().toURL().openStream()) {
        keys = published.readAllBytes();
      }
      HttpServer issuer =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
      issuer.createContext(
          "/jwks",
          exchange -> {
            try (exchange) {
              exchange.sendResponseHeaders(200, keys.length);
              exchange.getResponseBody().write(keys);
            }
          });
      issuer.start();
      try {
        // Some seconds after the last attempt; a client that retries is served then.
        Instant end = Instant.now().plusSeconds(30);
        while (wire.get("/api/v1/me", bearer).status() == 503 && Instant.now().isBefore(end)) {
          Thread.onSpinWait();
        }
        assertThat(wire.get("/api/v1/me", bearer).status()).isEqualTo(200);
        // Now that the keys are known, one that is not among them is nobody's.
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"foreign\"}";
        String foreign =
            "Bearer "
                + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + bearer.substring(bearer.indexOf('.'));
        for (int i = 0; i < 3; i++) {
          wire.get("/api/v1/me", foreign).problem(401, "INVALID_TOKEN");
        }
      } finally {
        issuer.stop(0);
      }
    }
  }
}
