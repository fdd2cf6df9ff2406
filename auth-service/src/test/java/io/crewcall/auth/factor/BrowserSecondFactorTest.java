package io.crewcall.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The second factor on the provider's pages. */
@AuthServiceTest
class BrowserSecondFactorTest {
  private static final String FACTOR = "/api/v1/auth/account/second-factor";
  private static final String CODE_PAGE = "/oauth2/login/code";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private final TimeBasedCodes codes = new TimeBasedCodes();
  private OAuthFlow flow;
  private Person person;
  private String secret;
  private String recoveryCode;

  @BeforeEach
  void enrol() {
    AuthClient client = new AuthClient(http.baseUrl());
    person = client.newPerson();
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
    String bearer = client.bearer(person);
    secret = client.postAs(bearer, FACTOR, Map.of("password", AuthClient.PASSWORD)).text("secret");
    Answer confirmed = client.postAs(bearer, FACTOR + "/confirm", Map.of("code", code(-1)));
    recoveryCode = confirmed.json().path("recoveryCodes").path(0).asString();
    flow = new OAuthFlow(http.baseUrl());
    flow.authorize(OAuthFlow.request());
  }

  private String code(int steps) {
    return codes.at(secret, Instant.now().getEpochSecond() / 30 + steps);
  }

  private Answer giveCode(String code) {
    Answer page = flow.page(CODE_PAGE);
    assertThat(page.status()).isEqualTo(200);
    return flow.browser().form(CODE_PAGE, Map.of("code", code, "_csrf", OAuthFlow.csrf(page)));
  }

  @Test
  void thePasswordIsHalfOfIt() {
    Answer half = flow.submit(person.email(), AuthClient.PASSWORD);
    assertThat(half.header("Location")).isEqualTo(CODE_PAGE);
    // Nobody is signed in yet.
    assertThat(flow.authorize(OAuthFlow.request()).header("Location"))
        .startsWith("/oauth2/login?continue=");
    Answer page = flow.page(CODE_PAGE);
    assertThat(page.response().body())
        .contains("<label for=\"code\">", "autocomplete=\"one-time-code\"")
        .doesNotContain("<script");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");

    Answer wrong = giveCode("000000");
    assertThat(wrong.header("Location")).isEqualTo(CODE_PAGE + "?wrong");
    assertThat(flow.page(wrong.header("Location")).response().body())
        .contains("role=\"alert\"", "aria-invalid=\"true\"");

    Answer right = giveCode(code(0).substring(0, 3) + " " + code(0).substring(3));
    if (right.header("Location").startsWith(CODE_PAGE)) {
      right = giveCode(code(1));
    }
    assertThat(right.header("Location")).startsWith("/oauth2/authorize?");
    Answer back = flow.page(right.header("Location"));
    Answer tokens = flow.exchange(OAuthFlow.parameter(back, "code"));
    JsonNode id = AuthClient.part(tokens.text("id_token"), 1);
    assertThat(id.path("amr").toString()).isEqualTo("[\"pwd\",\"otp\",\"mfa\"]");
    assertThat(id.path("sub").asString()).isEqualTo(person.id().toString());
    assertThat(flow.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void aRecoveryCodeIsAsGood() {
    flow.submit(person.email(), AuthClient.PASSWORD);
    assertThat(giveCode(recoveryCode).header("Location")).startsWith("/oauth2/authorize?");
  }

  @Test
  void theCodeChangesTheBrowsersId() {
    Answer half = flow.submit(person.email(), AuthClient.PASSWORD);
    assertThat(half.header("Location")).isEqualTo(CODE_PAGE);
    Answer whole = giveCode(recoveryCode);
    assertThat(OAuthFlow.signInCookie(whole)).startsWith("crewcall_sign_in=");
    // And the challenge is gone with it.
    assertThat(flow.page(CODE_PAGE).header("Location")).isEqualTo("/oauth2/login?stale");
  }

  @Test
  void guessingEndsTheChallenge() {
    flow.submit(person.email(), AuthClient.PASSWORD);
    Answer last = giveCode("000000");
    for (int guess = 0; guess < 8 && last.header("Location").startsWith(CODE_PAGE); guess++) {
      last = giveCode("00000" + guess);
    }
    assertThat(last.header("Location")).isEqualTo("/oauth2/login?stale");
    assertThat(flow.page(CODE_PAGE).header("Location")).isEqualTo("/oauth2/login?stale");
  }

  @Test
  void aForgedFormDoesNothing() {
    flow.submit(person.email(), AuthClient.PASSWORD);
    Answer forged = flow.browser().form(CODE_PAGE, Map.of("code", recoveryCode));
    assertThat(forged.header("Location")).isEqualTo("/oauth2/login?stale");
    assertThat(giveCode(recoveryCode).header("Location")).startsWith("/oauth2/authorize?");
  }
}
