package io.crewcall.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What outlives a session takes a password or second factor given a short while ago. */
@AuthServiceTest
class SessionProofTest {
  private static final String CLIENTS = "/api/v1/auth/clients";
  private static final String PROOF = "/api/v1/auth/account/proof";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;
  private Person person;
  private Answer session;
  private String bearer;

  @BeforeEach
  void logIn() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson();
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
    session = client.signIn(person.email(), AuthClient.PASSWORD);
    bearer = AuthClient.bearer(session);
  }

  private Answer makeClient(String bearer) {
    return client.postAs(bearer, CLIENTS, Map.of("name", "Import", "scopes", List.of("read")));
  }

  private Answer prove(String field, String value) {
    return client.postAs(bearer, PROOF, Map.of(field, value));
  }

  /** As if so many minutes had passed. */
  private void age(int minutes) {
    jdbc.sql(
            """
            update session set proven_at = proven_at - make_interval(mins => :minutes)
            where account_id = :account
            """)
        .param("minutes", minutes)
        .param("account", person.id())
        .update();
  }

  private static JsonNode claims(String token) {
    return AuthClient.part(token, 1);
  }

  @Test
  void aSignInCountsForAWhile() {
    assertThat(makeClient(bearer).status()).isEqualTo(201);
    age(9);
    assertThat(makeClient(bearer).status()).isEqualTo(201);
    age(2);
    Answer refused = makeClient(bearer);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("FRESH_PROOF_REQUIRED");
    // Refreshing proves nothing.
    Answer next = client.refresh(session.text("refreshToken"));
    assertThat(makeClient(AuthClient.bearer(next)).text("code")).isEqualTo("FRESH_PROOF_REQUIRED");
  }

  @Test
  void aSecretIsAsMuchAsAClient() {
    String id = makeClient(bearer).json().path("client").path("id").asString();
    age(11);
    assertThat(client.postAs(bearer, CLIENTS + "/" + id + "/rotate-secret", Map.of()).text("code"))
        .isEqualTo("FRESH_PROOF_REQUIRED");
    assertThat(client.getAs(bearer, CLIENTS + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void thePasswordIsAProofOfThisSessionAlone() {
    Answer other = client.signIn(person.email(), AuthClient.PASSWORD);
    age(11);
    Answer proven = prove("password", AuthClient.PASSWORD);
    assertThat(proven.status()).as(proven.response().body()).isEqualTo(200);
    assertThat(proven.json().path("expiresIn").asInt()).isEqualTo(600);
    assertThat(Instant.parse(proven.text("provenAt"))).isAfter(Instant.now().minusSeconds(60));
    assertThat(makeClient(bearer).status()).isEqualTo(201);
    assertThat(makeClient(AuthClient.bearer(other)).text("code")).isEqualTo("FRESH_PROOF_REQUIRED");
  }

  @Test
  void anythingElseIsNone() {
    age(11);
    assertThat(prove("password", "wrong").text("code")).isEqualTo("PASSWORD_WRONG");
    assertThat(prove("code", "000000").text("code")).isEqualTo("CODE_WRONG");
    for (Map<String, String> body :
        List.of(
            Map.<String, String>of(),
            Map.of("password", AuthClient.PASSWORD, "code", "000000"),
            Map.of("password", ""))) {
      assertThat(client.postAs(bearer, PROOF, body).text("code")).isEqualTo("VALIDATION_FAILED");
    }
    assertThat(client.post(PROOF, Map.of("password", AuthClient.PASSWORD)).status()).isEqualTo(401);
    assertThat(makeClient(bearer).text("code")).isEqualTo("FRESH_PROOF_REQUIRED");
  }

  @Test
  void guessingIsBounded() {
    for (int i = 0; i < 10; i++) {
      prove("password", "guess " + i);
      prove("code", "00000" + i);
    }
    assertThat(prove("password", AuthClient.PASSWORD).status()).isEqualTo(429);
    assertThat(prove("code", "000000").status()).isEqualTo(429);
  }

  @Test
  void aPasswordThatAnOperationAskedForCountsToo() {
    age(11);
    assertThat(
            client
                .postAs(
                    bearer,
                    "/api/v1/auth/account/second-factor",
                    Map.of("password", AuthClient.PASSWORD))
                .status())
        .isEqualTo(200);
    assertThat(makeClient(bearer).status()).isEqualTo(201);
  }

  @Test
  void tokensSayWhenAndForWhom() {
    JsonNode first = claims(session.text("accessToken"));
    assertThat(first.path("first_party").asBoolean()).isTrue();
    assertThat(first.path("auth_time").asLong())
        .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
    age(60);
    Answer next = client.refresh(session.text("refreshToken"));
    assertThat(claims(next.text("accessToken")).path("auth_time").asLong())
        .isEqualTo(first.path("auth_time").asLong() - 3600);
    prove("password", AuthClient.PASSWORD);
    Answer last = client.refresh(next.text("refreshToken"));
    assertThat(claims(last.text("accessToken")).path("auth_time").asLong())
        .isGreaterThanOrEqualTo(first.path("auth_time").asLong());
  }

  @Test
  void aBrowserThatHasLongBeenSignedInIsNoFreshProof() {
    OAuthFlow flow = new OAuthFlow(http.baseUrl());
    Answer tokens = flow.signIn(person);
    String dashboard = "Bearer " + tokens.text("access_token");
    assertThat(claims(tokens.text("access_token")).path("first_party").asBoolean()).isTrue();
    assertThat(makeClient(dashboard).status()).isEqualTo(201);

    age(11);
    Answer refreshed = flow.refresh(tokens.text("refresh_token"));
    assertThat(refreshed.status()).as(refreshed.response().body()).isEqualTo(200);
    JsonNode claims = claims(refreshed.text("access_token"));
    assertThat(claims.path("auth_time").asLong())
        .isEqualTo(claims(tokens.text("access_token")).path("auth_time").asLong() - 660);
    assertThat(makeClient("Bearer " + refreshed.text("access_token")).text("code"))
        .isEqualTo("FRESH_PROOF_REQUIRED");
    // A second flow in the same browser asks for no password: its proof is as old as the sign-in.
    jdbc.sql(
            """
            update session set proven_at = began_at where account_id = ?
            """)
        .param(person.id())
        .update();
    Answer again = flow.exchange(flow.code(person, OAuthFlow.request()));
    assertThat(claims(again.text("access_token")).path("auth_time").asLong())
        .isEqualTo(claims(tokens.text("access_token")).path("auth_time").asLong());
  }
}
