package io.crewcall.auth.provider;

import static io.crewcall.auth.OAuthFlow.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients on servers, such as a backend for a frontend: by secret and by PKCE. */
@AuthServiceTest
class ConfidentialClientTest {
  private static final String SERVER = "crewcall-server";
  private static final String REDIRECT = "https://app.crewcall.test/callback";
  private static final String CREDENTIALS = basic(SERVER, AuthServiceTest.CLIENT_SECRET);

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;

  @Value("${crewcall.security.issuer}")
  private String issuer;

  private OAuthFlow flow;

  @BeforeEach
  void flow() {
    flow = new OAuthFlow(http.baseUrl());
  }

  private String code() {
    return flow.code(
        new AuthClient(http.baseUrl()).newPerson("INFLUENCER"),
        OAuthFlow.request(SERVER, REDIRECT, OAuthFlow.SCOPES));
  }

  private static Map<String, String> exchange(String code) {
    Map<String, String> fields = new HashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("redirect_uri", REDIRECT);
    fields.put("code", code);
    fields.put("code_verifier", OAuthFlow.VERIFIER);
    return fields;
  }

  private Answer withSecret(Map<String, String> fields) {
    return flow.token(fields, "Authorization", CREDENTIALS);
  }

  @Test
  void aPersonSignsInThroughAServer() {
    Answer tokens = withSecret(exchange(code()));
    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
    assertThat(AuthClient.part(tokens.text("access_token"), 1).path("client_id").asString())
        .isEqualTo(SERVER);

    Map<String, String> refresh =
        Map.of("grant_type", "refresh_token", "refresh_token", tokens.text("refresh_token"));
    Answer next = withSecret(refresh);
    assertThat(next.status()).as(next.response().body()).isEqualTo(200);
    assertThat(next.text("refresh_token")).isNotEqualTo(tokens.text("refresh_token"));

    AuthClient server = new AuthClient(http.baseUrl());
    assertThat(
            server
                .form(
                    "/oauth2/revoke",
                    Map.of("token", next.text("refresh_token")),
                    "Authorization",
                    CREDENTIALS)
                .status())
        .isEqualTo(200);
    assertThat(
            withSecret(
                    Map.of(
                        "grant_type", "refresh_token", "refresh_token", next.text("refresh_token")))
                .text("error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void aCodeWithoutTheSecretIsWorthNothing() {
    Map<String, String> asPublic = exchange(code());
    asPublic.put("client_id", SERVER);
    assertThat(flow.token(asPublic).text("error")).isEqualTo("invalid_client");
    assertThat(
            flow.token(exchange(code()), "Authorization", basic(SERVER, "x".repeat(40)))
                .text("error"))
        .isEqualTo("invalid_client");
  }

  @Test
  void theSecretWithoutPkceIsWorthNothing() {
    Map<String, String> other = exchange(code());
    other.put("code_verifier", "another-verifier-another-verifier-another-verifier");
    assertThat(withSecret(other).text("error")).isEqualTo("invalid_grant");
    Map<String, String> none = exchange(code());
    none.remove("code_verifier");
    assertThat(withSecret(none).text("error")).isIn("invalid_grant", "invalid_request");
    Map<String, String> unproved = OAuthFlow.request(SERVER, REDIRECT, OAuthFlow.SCOPES);
    unproved.remove("code_challenge");
    unproved.remove("code_challenge_method");
    Answer refused = flow.authorize(unproved);
    assertThat(OAuthFlow.parameter(refused, "error")).isEqualTo("invalid_request");
  }

  @Test
  void refreshTokensAreBoundToTheSecret() {
    Answer tokens = withSecret(exchange(code()));
    Answer byName = flow.refresh(SERVER, tokens.text("refresh_token"));
    assertThat(byName.text("error")).isEqualTo("invalid_client");
    Answer byAnother = flow.refresh(OAuthFlow.WEB, tokens.text("refresh_token"));
    assertThat(byAnother.text("error")).isEqualTo("invalid_grant");
    assertThat(flow.revoke(SERVER, tokens.text("refresh_token")).status()).isEqualTo(401);
    assertThat(
            withSecret(
                    Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.text("refresh_token")))
                .status())
        .as("what others tried did not end it")
        .isEqualTo(200);
  }

  /** As the gateway does it for the platform's own pages. */
  @Test
  void whoSignsOutOfThePlatformsPagesSignsInAnew() {
    String redirect = issuer + "/bff/callback";
    AuthClient.Person person = new AuthClient(http.baseUrl()).newPerson("BRAND");
    Map<String, String> request =
        OAuthFlow.request(AuthServiceTest.GATEWAY, redirect, "openid offline_access read write");
    String gateway = basic(AuthServiceTest.GATEWAY, AuthServiceTest.GATEWAY_SECRET);
    Map<String, String> exchange = exchange(flow.code(person, request));
    exchange.put("redirect_uri", redirect);
    Answer tokens = flow.token(exchange, "Authorization", gateway);
    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
    assertThat(AuthClient.part(tokens.text("access_token"), 1).path("first_party").asBoolean(false))
        .isTrue();
    assertThat(flow.authorize(request).header("Location"))
        .as("another tab goes on without the password")
        .startsWith(redirect + "?");

    new AuthClient(http.baseUrl())
        .form(
            "/oauth2/revoke",
            Map.of("token", tokens.text("refresh_token")),
            "Authorization",
            gateway);
    assertThat(flow.authorize(request).header("Location")).startsWith("/oauth2/login");
  }

  @Test
  void theSecretIsKeptAsAHash() {
    String kept =
        jdbc.sql("select client_secret from oauth2_registered_client where client_id = :id")
            .param("id", SERVER)
            .query(String.class)
            .single();
    assertThat(kept).startsWith("{sha256}").doesNotContain(AuthServiceTest.CLIENT_SECRET);
  }

  @Test
  void aSecretThatWasForgottenStopsTheStart() {
    for (String secret : new String[] {"", "short"}) {
      assertThatThrownBy(() ->
              new ClientProperties.Client(
                  SERVER, "Server", secret, false, false, List.of(), List.of(), List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(SERVER);
    }
  }
}
