package io.crewcall.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class SessionTest {
  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private JwtDecoder decoder;
  private AuthClient client;
  private Person person;

  @BeforeEach
  void register() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson("INFLUENCER", "CREATIVE");
  }

  private Answer logIn() {
    Answer answer = client.login(person.email(), AuthClient.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  @Test
  void aLogInGivesTokens() {
    Answer answer = client.login(person.email().toUpperCase(), AuthClient.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("accessToken", "refreshToken", "tokenType", "expiresIn");
    assertThat(answer.text("tokenType")).isEqualTo("Bearer");
    assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(600);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    Jwt token = decoder.decode(answer.text("accessToken"));
    assertThat(token.getHeaders()).containsEntry("typ", "at+jwt").containsEntry("alg", "RS256");
    JsonNode claims = AuthClient.part(answer.text("accessToken"), 1);
    assertThat(claims.path("iss").asString()).isEqualTo(tokens.issuer());
    assertThat(claims.path("sub").asString()).isEqualTo(person.id().toString());
    assertThat(token.getAudience()).containsExactly("crewcall-api");
    assertThat(token.getClaimAsStringList("roles")).containsExactly("CREATIVE", "INFLUENCER");
    assertThat(claims.path("scope").asString()).isEqualTo("read write");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
    assertThat(UUID.fromString(claims.path("sid").asString()).version()).isEqualTo(7);
  }

  @Test
  void anAdministratorsTokensCarryTheScopesOfAdministration() {
    Answer answer = client.login("admin@crewcall.test", "five quiet lamps");
    assertThat(AuthClient.part(answer.text("accessToken"), 1).path("scope").asString())
        .isEqualTo("read write moderation accounts reference-data");
  }

  @Test
  void unknownAndWrongLookTheSame() {
    Answer wrong = client.login(person.email(), "seven red kettles");
    Answer unknown = client.login("x" + person.email(), "seven red kettles");
    Answer malformed = client.login("nobody", "seven red kettles");
    for (Answer answer : List.of(wrong, unknown, malformed)) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text("code")).isEqualTo("INVALID_CREDENTIALS");
      assertThat(answer.text("detail")).isEqualTo(wrong.text("detail"));
    }
  }

  @Test
  void anInactiveAccountCannotSignInOrGoOn() {
    String refreshToken = logIn().text("refreshToken");
    jdbc.sql("update account set active = false where id = ?").param(person.id()).update();

    assertThat(client.login(person.email(), AuthClient.PASSWORD).text("code"))
        .isEqualTo("INVALID_CREDENTIALS");
    assertThat(client.refresh(refreshToken).text("code")).isEqualTo("INVALID_REFRESH_TOKEN");
    assertThat(endReason(refreshToken)).isEqualTo("ACCOUNT_INACTIVE");
  }

  @Test
  void eachRefreshTokenWorksOnce() {
    Answer first = logIn();
    Answer second = client.refresh(first.text("refreshToken"));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("refreshToken")).isNotEqualTo(first.text("refreshToken"));
    assertThat(AuthClient.part(second.text("accessToken"), 1).path("sid"))
        .isEqualTo(AuthClient.part(first.text("accessToken"), 1).path("sid"));
    assertThat(client.refresh(second.text("refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void reuseEndsTheWholeSession() {
    String first = logIn().text("refreshToken");
    String second = client.refresh(first).text("refreshToken");
    String elsewhere = logIn().text("refreshToken");

    afterTheGrace();
    Answer replay = client.refresh(first);
    assertThat(replay.status()).isEqualTo(401);
    assertThat(replay.text("code")).isEqualTo("INVALID_REFRESH_TOKEN");
    assertThat(client.refresh(second).status()).isEqualTo(401);
    assertThat(endReason(second)).isEqualTo("TOKEN_REUSED");
    assertThat(client.refresh(elsewhere).status()).isEqualTo(200);
  }

  @Test
  void reuseWithAnIdempotencyKeyEndsTheSessionToo() {
    String first = logIn().text("refreshToken");
    Map<String, String> body = Map.of("refreshToken", first);
    Answer second = client.post("/api/v1/auth/refresh", body, "Idempotency-Key", "one");
    afterTheGrace();
    Answer replay = client.post("/api/v1/auth/refresh", body, "Idempotency-Key", "one");
    assertThat(second.status()).isEqualTo(200);
    assertThat(replay.status()).isEqualTo(401);
    assertThat(endReason(first)).isEqualTo("TOKEN_REUSED");
    assertThat(
            jdbc.sql("select count(*) from idempotency_record where route like '%refresh%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void ofManyUsesAtOnceAllGetTheSameToken() throws Exception {
    for (int round = 0; round < 5; round++) {
      String token = logIn().text("refreshToken");
      List<Answer> answers = Concurrently.run(16, number -> client.refresh(token));
      String next = same(answers);
      assertThat(client.refresh(next).status()).isEqualTo(200);
      assertThat(endReason(token)).isEmpty();
    }
  }

  /** The one token that all got. */
  private static String same(List<Answer> answers) {
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    List<String> next = answers.stream().map(it -> it.text("refreshToken")).distinct().toList();
    assertThat(next).hasSize(1);
    return next.getFirst();
  }

  @Test
  void twoTabsAtOnceNeverLoseTheSession() throws Exception {
    String token = logIn().text("refreshToken");
    for (int round = 0; round < 50; round++) {
      String presented = token;
      token = same(Concurrently.run(2, number -> client.refresh(presented)));
    }
    assertThat(client.refresh(token).status()).isEqualTo(200);
  }

  @Test
  void aLostAnswerIsGivenAgain() {
    String token = logIn().text("refreshToken");
    String lost = client.refresh(token).text("refreshToken");
    Answer again = client.refresh(token);
    assertThat(again.text("refreshToken")).isEqualTo(lost);
    assertThat(client.getAs(AuthClient.bearer(again), "/api/v1/auth/account").status())
        .isEqualTo(200);
  }

  @Test
  void onceTheSuccessorWasUsedEvenAQuickSecondUseEndsTheSession() {
    String first = logIn().text("refreshToken");
    String second = client.refresh(first).text("refreshToken");
    String third = client.refresh(second).text("refreshToken");
    assertThat(client.refresh(first).text("code")).isEqualTo("INVALID_REFRESH_TOKEN");
    assertThat(endReason(first)).isEqualTo("TOKEN_REUSED");
    assertThat(client.refresh(third).status()).isEqualTo(401);
  }

  @Test
  void whoeverWasQuickIsFoundOutLater() {
    String stolen = logIn().text("refreshToken");
    String owners = client.refresh(stolen).text("refreshToken");
    String intruders = client.refresh(stolen).text("refreshToken");
    assertThat(client.refresh(intruders).status()).isEqualTo(200);
    afterTheGrace();
    assertThat(client.refresh(owners).status()).isEqualTo(401);
    assertThat(endReason(stolen)).isEqualTo("TOKEN_REUSED");
  }

  @Test
  void aSessionThatEndedGivesNothingAgain() {
    String token = logIn().text("refreshToken");
    String next = client.refresh(token).text("refreshToken");
    client.logout(next);
    assertThat(client.refresh(token).status()).isEqualTo(401);
    assertThat(endReason(token)).isEqualTo("LOGGED_OUT");
  }

  /** As if half a minute had passed since the last use of each token. */
  private void afterTheGrace() {
    jdbc.sql(
            """
            update refresh_token t set used_at = used_at - interval '31 seconds'
            from session s where s.id = t.session_id and s.account_id = ?
            """)
        .param(person.id())
        .update();
  }

  @Test
  void logOutEndsTheSession() {
    String first = logIn().text("refreshToken");
    String second = client.refresh(first).text("refreshToken");
    assertThat(client.logout(second).status()).isEqualTo(204);
    assertThat(client.refresh(second).status()).isEqualTo(401);
    assertThat(endReason(second)).isEqualTo("LOGGED_OUT");
    assertThat(client.logout(second).status()).isEqualTo(204);
    assertThat(client.logout("no such token").status()).isEqualTo(204);
  }

  @Test
  void onlyHashesAreKept() {
    String token = logIn().text("refreshToken");
    assertThat(
            jdbc.sql("select count(*) from refresh_token where token_hash = ?")
                .param(new RefreshToken(token).hash())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(token).hasSize(43);
  }

  @Test
  void badRequestsAreProblems() {
    assertThat(client.post("/api/v1/auth/login", Map.of("email", "a@x.example")).status())
        .isEqualTo(400);
    assertThat(
            client
                .post("/api/v1/auth/login", Map.of("email", "a".repeat(255), "password", "x"))
                .status())
        .isEqualTo(400);
    assertThat(client.refresh("x".repeat(200)).status()).isEqualTo(400);
    assertThat(client.post("/api/v1/auth/refresh", Map.of("refreshToken", 5)).status())
        .isEqualTo(400);
    assertThat(client.refresh("unknown").text("code")).isEqualTo("INVALID_REFRESH_TOKEN");
  }

  @Test
  void guessingIsSlowedDownForTheAccountOnly() {
    // Nobody can tell whether an account exists.
    for (String email : List.of(person.email(), "nobody" + person.email())) {
      int guesses = 0;
      Answer last;
      do {
        last = client.login(email, "wrong guess number " + guesses++);
      } while (last.status() == 401 && guesses < 30);
      assertThat(guesses).isGreaterThan(11);
      assertThat(last.status()).isEqualTo(429);
      assertThat(last.text("code")).isEqualTo("TOO_MANY_ATTEMPTS");
      assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 300);
    }
    Person other = client.newPerson();
    assertThat(client.login(other.email(), AuthClient.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void guessesAtTheSameMomentDoNotSlipThrough() throws Exception {
    List<Answer> answers =
        Concurrently.run(40, number -> client.login(person.email(), "wrong guess " + number));
    // Ten are free; then, however long it takes, ever fewer.
    long compared = answers.stream().filter(answer -> answer.status() == 401).count();
    assertThat(compared).isBetween(11L, 15L);
    assertThat(answers.stream().filter(answer -> answer.status() == 429))
        .hasSize(40 - (int) compared);
  }

  @Test
  void aLogInForgivesEarlierMistakes() {
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 6; i++) {
        assertThat(client.login(person.email(), "wrong").status()).isEqualTo(401);
      }
      logIn();
    }
  }

  @Test
  void foreignTokensAreRefused() {
    UUID id = person.id();
    String good = "Bearer " + logIn().text("accessToken");
    assertThat(get(good).status()).isEqualTo(404);
    String[] parts = good.split("\\.", -1);
    for (String forged :
        List.of(
            tokens.bearer(id),
            tokens.unsigned(id),
            tokens.hmacWithPublicKey(id),
            tokens.wrongKey(id),
            tokens.expired(id),
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA")) {
      Answer refused = get(forged);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text("code")).isEqualTo("INVALID_TOKEN");
      assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    }
  }

  /** Nothing is there, so a good token is 404 and a bad one 401. */
  private Answer get(String authorization) {
    return client.get("/api/v1/auth/nothing", "Authorization", authorization);
  }

  private String endReason(String token) {
    return jdbc.sql(
            """
            select coalesce(s.end_reason, '') from session s
            join refresh_token t on t.session_id = s.id where t.token_hash = ?
            """)
        .param(new RefreshToken(token).hash())
        .query(String.class)
        .single();
  }
}
