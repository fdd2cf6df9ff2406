package io.crewcall.auth.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.auth.TestMail;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody keeps a way into an account whose password somebody else has chosen anew. */
@AuthServiceTest
class TakenOverAccountTest {
  private static final String NEW_PASSWORD = "nine blue teapots";
  private static final String CLIENTS = "/api/v1/auth/clients";
  private static final String PARTNER = "https://partner.example/callback";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient intruder;
  private AuthClient owner;
  private Person person;

  @BeforeEach
  void register() {
    intruder = new AuthClient(http.baseUrl());
    owner = new AuthClient(http.baseUrl());
    person = intruder.newPerson("BRAND");
  }

  private void verified() {
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
  }

  private String resetCode() {
    owner.post("/api/v1/auth/password-reset", Map.of("email", person.email()));
    return TestMail.await(person.email(), "Choose a new password").codes().getFirst();
  }

  private Answer reset(Map<String, Object> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("code", resetCode());
    body.put("newPassword", NEW_PASSWORD);
    return owner.post("/api/v1/auth/password-reset/confirm", body);
  }

  private Answer makeClient(String bearer) {
    return intruder.postAs(bearer, CLIENTS, Map.of("name", "Kept", "scopes", List.of("read")));
  }

  private Answer token(Answer client) {
    return new OAuthFlow(http.baseUrl())
        .token(
            Map.of("grant_type", "client_credentials", "scope", "read"),
            "Authorization",
            OAuthFlow.basic(
                client.json().path("client").path("id").asString(), client.text("secret")));
  }

  /** Tokens of somebody else's application. */
  private Answer partner() {
    OAuthFlow flow = new OAuthFlow(http.baseUrl());
    Map<String, String> request =
        OAuthFlow.request("partner", PARTNER, "openid read offline_access");
    flow.authorize(request);
    Answer consent = flow.page(flow.submit(person.email(), AuthClient.PASSWORD).header("Location"));
    Answer back =
        flow.browser()
            .postRaw(
                "/oauth2/authorize",
                ("client_id=partner&scope=read&scope=offline_access&state="
                        + AuthClient.encode(OAuthFlow.parameter(consent, "state")))
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "application/x-www-form-urlencoded");
    Answer tokens =
        flow.exchange("partner", PARTNER, OAuthFlow.parameter(back, "code"), OAuthFlow.VERIFIER);
    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
    return tokens;
  }

  private boolean refreshes(Answer partner) {
    return new OAuthFlow(http.baseUrl()).refresh("partner", partner.text("refresh_token")).status()
        == 200;
  }

  private long consents() {
    return jdbc.sql("select count(*) from oauth2_authorization_consent where principal_name = ?")
        .param(person.id().toString())
        .query(Long.class)
        .single();
  }

  @Test
  void whoeverRegisteredFirstKeepsNothing() {
    Answer session = intruder.signIn(person.email(), AuthClient.PASSWORD);
    String stolen = AuthClient.bearer(session);
    assertThat(makeClient(stolen).text("code")).isEqualTo("EMAIL_NOT_VERIFIED");
    Answer partner = partner();

    assertThat(reset(Map.of()).status()).isEqualTo(204);

    String bearer = AuthClient.bearer(owner.signIn(person.email(), NEW_PASSWORD));
    assertThat(makeClient(stolen).status()).isEqualTo(401);
    assertThat(intruder.refresh(session.text("refreshToken")).status()).isEqualTo(401);
    assertThat(refreshes(partner)).isFalse();
    assertThat(consents()).isZero();
    assertThat(owner.getAs(bearer, CLIENTS).json().path("items").size()).isZero();
  }

  @Test
  void aResetEndsProgramsSessionsAndApplications() {
    verified();
    Answer client = makeClient(intruder.bearer(person));
    Answer partner = partner();
    assertThat(token(client).status()).isEqualTo(200);

    reset(Map.of());

    assertThat(token(client).status()).isEqualTo(401);
    assertThat(refreshes(partner)).isFalse();
    assertThat(consents()).isZero();
    assertThat(TestMail.await(person.email(), "Your password was changed").text())
        .contains("Devices", "Programs", "Applications");
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_event where account_id = ? and type = 'CLIENT_DELETED'")
                .param(person.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void onesOwnProgramsCanBeKept() {
    verified();
    Answer session = intruder.signIn(person.email(), AuthClient.PASSWORD);
    Answer client = makeClient(AuthClient.bearer(session));
    Answer partner = partner();

    reset(Map.of("ends", List.of("SESSIONS")));

    assertThat(intruder.refresh(session.text("refreshToken")).status()).isEqualTo(401);
    assertThat(token(client).status()).isEqualTo(200);
    assertThat(refreshes(partner)).isTrue();
    assertThat(consents()).isEqualTo(1);
  }

  @Test
  void aChangeEndsTheSameButTheSessionThatAsks() {
    verified();
    Answer elsewhere = intruder.signIn(person.email(), AuthClient.PASSWORD);
    Answer here = owner.signIn(person.email(), AuthClient.PASSWORD);
    Answer client = makeClient(AuthClient.bearer(here));
    Answer partner = partner();

    Answer changed = change(here, AuthClient.PASSWORD, NEW_PASSWORD, Map.of());

    assertThat(changed.status()).isEqualTo(204);
    assertThat(owner.refresh(here.text("refreshToken")).status()).isEqualTo(200);
    assertThat(intruder.refresh(elsewhere.text("refreshToken")).status()).isEqualTo(401);
    assertThat(token(client).status()).isEqualTo(401);
    assertThat(refreshes(partner)).isFalse();
  }

  private Answer change(Answer session, String old, String fresh, Map<String, Object> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("currentPassword", old);
    body.put("newPassword", fresh);
    return owner.postAs(AuthClient.bearer(session), "/api/v1/auth/account/password", body);
  }

  @Test
  void ofAChangeToNothingEndsNothing() {
    verified();
    Answer elsewhere = intruder.signIn(person.email(), AuthClient.PASSWORD);
    Answer here = owner.signIn(person.email(), AuthClient.PASSWORD);
    Answer client = makeClient(AuthClient.bearer(here));
    Answer partner = partner();
    assertThat(
            change(here, AuthClient.PASSWORD, NEW_PASSWORD, Map.of("ends", List.of("NOTHING")))
                .status())
        .isEqualTo(400);
    assertThat(change(here, AuthClient.PASSWORD, NEW_PASSWORD, Map.of("ends", List.of())).status())
        .isEqualTo(204);
    assertThat(intruder.refresh(elsewhere.text("refreshToken")).status()).isEqualTo(200);
    assertThat(token(client).status()).isEqualTo(200);
    assertThat(refreshes(partner)).isTrue();
    assertThat(
            change(here, NEW_PASSWORD, "ten grey kettles", Map.of("ends", List.of("GRANTS")))
                .status())
        .isEqualTo(204);
    assertThat(token(client).status()).isEqualTo(200);
    assertThat(refreshes(partner)).isFalse();
  }

  @Test
  void aCodeThatNobodyFetchedTokensForIsWorthNothing() {
    OAuthFlow flow = new OAuthFlow(http.baseUrl());
    String code = flow.code(person, OAuthFlow.request());
    reset(Map.of());
    assertThat(flow.exchange(code).text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void aProgramMadeAtTheSameMomentIsNotKept() throws Exception {
    verified();
    String bearer = intruder.bearer(person);
    String code = resetCode();
    List<Answer> answers =
        Concurrently.run(
            12,
            number ->
                number == 5
                    ? owner.post(
                        "/api/v1/auth/password-reset/confirm",
                        Map.of("code", code, "newPassword", NEW_PASSWORD))
                    : makeClient(bearer));
    assertThat(answers.get(5).status()).isEqualTo(204);
    assertThat(
            jdbc.sql("select count(*) from integrator_client where account_id = ?")
                .param(person.id())
                .query(Long.class)
                .single())
        .isZero();
  }
}
