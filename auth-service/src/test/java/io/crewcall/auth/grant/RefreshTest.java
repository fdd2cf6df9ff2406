package io.crewcall.auth.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionService;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Families of refresh tokens, and the sessions they keep alive. */
@AuthServiceTest
class RefreshTest {
  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  @Autowired private SessionService sessions;
  private OAuthFlow flow;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson("CREATIVE");
  }

  private static UUID session(Answer tokens) {
    return UUID.fromString(AuthClient.part(tokens.text("access_token"), 1).path("sid").asString());
  }

  private String endReason(UUID session) {
    return jdbc.sql("select coalesce(end_reason, '') from session where id = ?")
        .param(session)
        .query(String.class)
        .single();
  }

  private Answer userInfo(Answer tokens) {
    return new AuthClient(http.baseUrl())
        .get("/oauth2/userinfo", "Authorization", "Bearer " + tokens.text("access_token"));
  }

  @Test
  void aSignInIsASessionOfItsClient() {
    Answer tokens = flow.signIn(person);

    assertThat(
            jdbc.sql("select client_id from session where id = ? and account_id = ?")
                .params(session(tokens), person.id())
                .query(String.class)
                .single())
        .isEqualTo("crewcall-web");
    JsonNode id = AuthClient.part(tokens.text("id_token"), 1);
    assertThat(id.path("sid").asString()).isEqualTo(session(tokens).toString());
    assertThat(id.path("auth_time").asLong())
        .isBetween(id.path("iat").asLong() - 60, id.path("iat").asLong());
    JsonNode access = AuthClient.part(tokens.text("access_token"), 1);
    assertThat(access.path("scope").asString())
        .isEqualTo("offline_access openid profile read write");
    assertThat(access.path("client_id").asString()).isEqualTo("crewcall-web");
  }

  @Test
  void eachRefreshTokenWorksOnceAndTheSessionGoesOn() {
    Answer first = flow.signIn(person);
    Answer second = flow.refresh(first.text("refresh_token"));
    Answer third = flow.refresh(second.text("refresh_token"));

    assertThat(third.status()).as(third.response().body()).isEqualTo(200);
    assertThat(third.text("refresh_token"))
        .isNotIn(first.text("refresh_token"), second.text("refresh_token"));
    assertThat(session(third)).isEqualTo(session(first));
    assertThat(AuthClient.part(third.text("id_token"), 1).path("auth_time"))
        .isEqualTo(AuthClient.part(first.text("id_token"), 1).path("auth_time"));
    assertThat(third.header("Cache-Control")).contains("no-store");
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() {
    String code =
        flow.code(person, OAuthFlow.request(OAuthFlow.WEB, OAuthFlow.REDIRECT, "openid read"));
    Answer tokens = flow.exchange(code);
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.json().has("refresh_token")).isFalse();
    assertThat(AuthClient.part(tokens.text("access_token"), 1).path("scope").asString())
        .isEqualTo("openid read");
  }

  @Test
  void scopesCanBeNarrowedNotWidened() {
    Answer first = flow.signIn(person);
    Answer wider =
        flow.token(
            Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                OAuthFlow.WEB,
                "refresh_token",
                first.text("refresh_token"),
                "scope",
                "read moderation"));
    assertThat(wider.text("error")).isEqualTo("invalid_scope");
    // The refusal did not spend it.
    Answer narrower =
        flow.token(
            Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                OAuthFlow.WEB,
                "refresh_token",
                first.text("refresh_token"),
                "scope",
                "read"));
    assertThat(AuthClient.part(narrower.text("access_token"), 1).path("scope").asString())
        .isEqualTo("read");
  }

  @Test
  void administrationIsForAdministrators() {
    Map<String, String> request =
        OAuthFlow.request(OAuthFlow.WEB, OAuthFlow.REDIRECT, "openid read write moderation");
    Answer tokens = flow.exchange(flow.code(person, request));
    assertThat(AuthClient.part(tokens.text("access_token"), 1).path("scope").asString())
        .isEqualTo("openid read write");

    OAuthFlow admin = new OAuthFlow(http.baseUrl());
    admin.authorize(request);
    Answer signedIn = admin.submit("admin@crewcall.test", "five quiet lamps");
    Answer back = admin.page(signedIn.header("Location"));
    Answer adminTokens = admin.exchange(OAuthFlow.parameter(back, "code"));
    assertThat(AuthClient.part(adminTokens.text("access_token"), 1).path("scope").asString())
        .isEqualTo("moderation openid read write");
  }

  @Test
  void reuseEndsTheWholeFamily() {
    Answer first = flow.signIn(person);
    Answer second = flow.refresh(first.text("refresh_token"));
    Answer elsewhere = new OAuthFlow(http.baseUrl()).signIn(person);

    afterTheGrace();
    Answer replay = flow.refresh(first.text("refresh_token"));

    assertThat(replay.status()).isEqualTo(400);
    assertThat(replay.text("error")).isEqualTo("invalid_grant");
    assertThat(flow.refresh(second.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    assertThat(endReason(session(first))).isEqualTo("TOKEN_REUSED");
    assertThat(userInfo(second).status()).isEqualTo(401);
    assertThat(authorizations(session(first))).isZero();
    assertThat(flow.refresh(elsewhere.text("refresh_token")).status()).isEqualTo(200);
  }

  private long authorizations(UUID session) {
    return jdbc.sql("select count(*) from oauth2_authorization where session_id = ?")
        .param(session)
        .query(Long.class)
        .single();
  }

  @Test
  void ofManyUsesAtOnceAllGetTheSameToken() throws Exception {
    for (int round = 0; round < Integer.getInteger("crewcall.race.rounds", 4); round++) {
      Answer tokens = new OAuthFlow(http.baseUrl()).signIn(person);
      List<Answer> answers =
          Concurrently.run(12, number -> flow.refresh(tokens.text("refresh_token")));

      String next = same(answers);
      Answer later = flow.refresh(next);
      assertThat(later.status()).isEqualTo(200);
      assertThat(userInfo(later).status()).isEqualTo(200);
      assertThat(endReason(session(tokens))).isEmpty();
    }
  }

  /** The one token that all got. */
  private static String same(List<Answer> answers) {
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.status()).as(answer.response().body()).isEqualTo(200));
    List<String> next = answers.stream().map(it -> it.text("refresh_token")).distinct().toList();
    assertThat(next).hasSize(1);
    return next.getFirst();
  }

  @Test
  void twoTabsAtOnceNeverLoseTheSession() throws Exception {
    String token = flow.signIn(person).text("refresh_token");
    for (int round = 0; round < 50; round++) {
      String presented = token;
      token = same(Concurrently.run(2, number -> flow.refresh(presented)));
    }
    Answer last = flow.refresh(token);
    assertThat(last.status()).isEqualTo(200);
    assertThat(userInfo(last).status()).isEqualTo(200);
  }

  @Test
  void onceTheSuccessorWasUsedEvenAQuickSecondUseEndsTheFamily() {
    Answer first = flow.signIn(person);
    Answer second = flow.refresh(first.text("refresh_token"));
    Answer third = flow.refresh(second.text("refresh_token"));
    assertThat(flow.refresh(first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    assertThat(endReason(session(first))).isEqualTo("TOKEN_REUSED");
    assertThat(flow.refresh(third.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void whoeverWasQuickIsFoundOutLater() {
    Answer stolen = flow.signIn(person);
    String owners = flow.refresh(stolen.text("refresh_token")).text("refresh_token");
    String intruders = flow.refresh(stolen.text("refresh_token")).text("refresh_token");
    assertThat(flow.refresh(intruders).status()).isEqualTo(200);
    afterTheGrace();
    assertThat(flow.refresh(owners).text("error")).isEqualTo("invalid_grant");
    assertThat(endReason(session(stolen))).isEqualTo("TOKEN_REUSED");
  }

  @Test
  void anotherClientGetsNothingAgainAndNobodyNamesTheirNextToken() {
    Answer first = flow.signIn(person);
    Answer second =
        flow.token(
            Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                OAuthFlow.WEB,
                "refresh_token",
                first.text("refresh_token"),
                "crewcall.next",
                "a-token-of-my-own-choice"));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("refresh_token")).isNotEqualTo("a-token-of-my-own-choice");
    assertThat(flow.refresh("crewcall-mobile", first.text("refresh_token")).text("error"))
        .isEqualTo("invalid_grant");
    assertThat(flow.refresh(second.text("refresh_token")).status()).isEqualTo(200);
  }

  /** As if half a minute had passed since the last use of each token. */
  private void afterTheGrace() {
    jdbc.sql(
            """
            update oauth2_refresh_token t set used_at = used_at - interval '31 seconds'
            from session s where s.id = t.session_id and s.account_id = ?
            """)
        .param(person.id())
        .update();
  }

  @Test
  void anotherClientCanNeitherUseNorSpendIt() {
    Answer tokens = flow.signIn(person);
    assertThat(flow.refresh("crewcall-mobile", tokens.text("refresh_token")).text("error"))
        .isEqualTo("invalid_grant");
    assertThat(flow.refresh("nobody", tokens.text("refresh_token")).text("error"))
        .isEqualTo("invalid_client");
    assertThat(flow.refresh("user-service", tokens.text("refresh_token")).status()).isEqualTo(401);
    assertThat(flow.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void theTwoKindsOfRefreshTokensDoNotMix() {
    AuthClient client = new AuthClient(http.baseUrl());
    Answer oauth = flow.signIn(person);
    Answer json = client.login(person.email(), AuthClient.PASSWORD);

    assertThat(client.refresh(oauth.text("refresh_token")).status()).isEqualTo(401);
    assertThat(flow.refresh(json.text("refreshToken")).text("error")).isEqualTo("invalid_grant");
    assertThat(flow.refresh(oauth.text("refresh_token")).status()).isEqualTo(200);
    assertThat(client.refresh(json.text("refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void theEndOfASessionTakesItsTokensBack() {
    Answer tokens = flow.signIn(person);
    assertThat(userInfo(tokens).status()).isEqualTo(200);

    sessions.end(session(tokens), EndReason.REVOKED);

    assertThat(flow.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    assertThat(userInfo(tokens).status()).isEqualTo(401);
    assertThat(authorizations(session(tokens))).isZero();
    assertThat(endReason(session(tokens))).isEqualTo("REVOKED");
  }

  @Test
  void anAccountThatIsNotActiveGetsNothing() {
    Answer tokens = flow.signIn(person);
    jdbc.sql("update account set active = false where id = ?").param(person.id()).update();
    assertThat(flow.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    assertThat(userInfo(tokens).status()).isEqualTo(401);
  }

  @Test
  void theDatabaseKnowsNoTokenAndNoCode() {
    String code = flow.code(person, OAuthFlow.request());
    assertThat(readable(code)).isFalse();
    Answer tokens = flow.exchange(code);
    for (String secret :
        List.of(
            code,
            tokens.text("access_token"),
            tokens.text("refresh_token"),
            tokens.text("id_token"))) {
      assertThat(readable(secret)).isFalse();
      assertThat(readable(TokenHash.of(secret))).isTrue();
      // What lies in the database is of no use to whoever reads it.
      assertThat(flow.refresh(TokenHash.of(secret)).text("error")).isEqualTo("invalid_grant");
      assertThat(flow.exchange(TokenHash.of(secret)).text("error")).isEqualTo("invalid_grant");
    }
  }

  private boolean readable(String secret) {
    return jdbc.sql(
            """
            select exists (select from oauth2_authorization a
                where strpos(a::text, :secret) > 0)
              or exists (select from oauth2_refresh_token t where strpos(t::text, :secret) > 0)
            """)
        .param("secret", secret)
        .query(Boolean.class)
        .single();
  }
}
