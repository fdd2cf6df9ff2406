package io.crewcall.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.client.ClientSecretEncoder;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Services that call other services get tokens that open no public door. */
@AuthServiceTest
class ServiceClientTest {
  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;

  @BeforeEach
  void client() {
    client = new AuthClient(http.baseUrl());
  }

  private Answer ask(String id, String secret, Map<String, String> fields) {
    String credentials =
        Base64.getEncoder()
            .encodeToString(
                (AuthClient.encode(id) + ":" + AuthClient.encode(secret))
                    .getBytes(StandardCharsets.UTF_8));
    return client.form("/oauth2/token", fields, "Authorization", "Basic " + credentials);
  }

  private static Map<String, String> credentials(String scope) {
    return Map.of("grant_type", "client_credentials", "scope", scope);
  }

  @Test
  void aServiceGetsATokenForOtherServices() {
    Answer answer =
        ask("user-service", AuthServiceTest.SERVICE_SECRET, credentials("personal-data"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().has("refresh_token")).isFalse();
    assertThat(answer.json().path("expires_in").asInt()).isBetween(295, 300);
    assertThat(AuthClient.part(answer.text("access_token"), 0).path("typ").asString())
        .isEqualTo("at+jwt");
    JsonNode claims = AuthClient.part(answer.text("access_token"), 1);
    assertThat(claims.path("iss").asString()).isEqualTo(tokens.issuer());
    assertThat(claims.path("sub").asString()).isEqualTo("user-service");
    assertThat(claims.path("aud").toString())
        .isIn("\"crewcall-internal\"", "[\"crewcall-internal\"]");
    assertThat(claims.path("scope").asString()).isEqualTo("personal-data");
    assertThat(claims.has("roles")).isFalse();

    String bearer = "Bearer " + answer.text("access_token");
    assertThat(client.get("/api/v1/auth/nothing", "Authorization", bearer).status()).isEqualTo(401);
    assertThat(client.get("/oauth2/userinfo", "Authorization", bearer).status()).isEqualTo(401);
  }

  @Test
  void strangersAndOtherScopesAreRefused() {
    Map<String, String> good = credentials("personal-data");
    assertThat(ask("user-service", "x".repeat(40), good).text("error")).isEqualTo("invalid_client");
    assertThat(ask("gig-service", AuthServiceTest.SERVICE_SECRET, good).status()).isEqualTo(401);
    assertThat(ask("crewcall-web", "", good).status()).isBetween(400, 401);
    for (String scope : new String[] {"read", "write", "personal-data read", "openid"}) {
      assertThat(
              ask("user-service", AuthServiceTest.SERVICE_SECRET, credentials(scope)).text("error"))
          .isEqualTo("invalid_scope");
    }
    assertThat(
            ask(
                    "user-service",
                    AuthServiceTest.SERVICE_SECRET,
                    Map.of("grant_type", "client_credentials"))
                .text("error"))
        .isEqualTo("invalid_scope");
    // The secret belongs into the header.
    assertThat(
            client
                .form(
                    "/oauth2/token",
                    Map.of(
                        "grant_type", "client_credentials",
                        "scope", "personal-data",
                        "client_id", "user-service",
                        "client_secret", AuthServiceTest.SERVICE_SECRET))
                .text("error"))
        .isEqualTo("invalid_client");
  }

  @Test
  void onlyTheHashOfASecretIsKept() {
    String kept =
        jdbc.sql("select client_secret from oauth2_registered_client where id = 'user-service'")
            .query(String.class)
            .single();
    assertThat(kept).startsWith("{sha256}").doesNotContain(AuthServiceTest.SERVICE_SECRET);
    assertThat(new ClientSecretEncoder().matches(AuthServiceTest.SERVICE_SECRET, kept)).isTrue();
    assertThat(new ClientSecretEncoder().matches("another", kept)).isFalse();
  }
}
