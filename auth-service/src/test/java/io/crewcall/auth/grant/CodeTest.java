package io.crewcall.auth.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes: where they may go, and that they work once. */
@AuthServiceTest
class CodeTest {
  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;
  private OAuthFlow flow;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson();
  }

  @Test
  void aSecondUseUnderAnotherClientTakesNothingBack() {
    String code = flow.code(person, OAuthFlow.request());
    Answer first = flow.exchange(code);
    assertThat(
            flow.exchange(
                    "crewcall-mobile", "io.crewcall.app:/oauth2/callback", code, OAuthFlow.VERIFIER)
                .text("error"))
        .isEqualTo("invalid_grant");
    assertThat(flow.refresh(first.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void aSecondUseTakesBackWhatTheFirstGot() {
    String code = flow.code(person, OAuthFlow.request());
    Answer first = flow.exchange(code);
    assertThat(first.status()).isEqualTo(200);

    assertThat(flow.exchange(code).text("error")).isEqualTo("invalid_grant");

    assertThat(flow.refresh(first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    String bearer = "Bearer " + first.text("access_token");
    assertThat(
            new AuthClient(http.baseUrl())
                .get("/oauth2/userinfo", "Authorization", bearer)
                .status())
        .isEqualTo(401);
    assertThat(
            jdbc.sql("select end_reason from session where account_id = ?")
                .param(person.id())
                .query(String.class)
                .single())
        .isEqualTo("TOKEN_REUSED");
  }

  @Test
  void ofManyExchangesAtOnceAtMostOneSucceedsAndIsTakenBack() throws Exception {
    for (int round = 0; round < Integer.getInteger("crewcall.race.rounds", 4); round++) {
      String code = flow.code(person, OAuthFlow.request());
      List<Answer> answers = Concurrently.run(12, number -> flow.exchange(code));

      List<Answer> winners = answers.stream().filter(answer -> answer.status() == 200).toList();
      assertThat(winners).hasSize(1);
      assertThat(answers.stream().filter(answer -> answer.text("error").equals("invalid_grant")))
          .hasSize(11);
      assertThat(flow.refresh(winners.getFirst().text("refresh_token")).text("error"))
          .isEqualTo("invalid_grant");
    }
  }

  @Test
  void aThiefWithoutTheVerifierChangesNothing() {
    String code = flow.code(person, OAuthFlow.request());
    assertThat(flow.exchange(OAuthFlow.WEB, OAuthFlow.REDIRECT, code, "x".repeat(43)).text("error"))
        .isEqualTo("invalid_grant");
    assertThat(
            flow.token(
                    Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        OAuthFlow.WEB,
                        "redirect_uri",
                        OAuthFlow.REDIRECT,
                        "code",
                        code))
                .status())
        .isBetween(400, 401);
    assertThat(flow.exchange(code).status()).isEqualTo(200);
  }

  @Test
  void aCodeIsOfItsClientAndItsAddress() {
    String code = flow.code(person, OAuthFlow.request());
    assertThat(
            flow.exchange(OAuthFlow.WEB, "http://localhost:3000/other", code, OAuthFlow.VERIFIER)
                .text("error"))
        .isEqualTo("invalid_grant");
    assertThat(
            flow.exchange("crewcall-mobile", OAuthFlow.REDIRECT, code, OAuthFlow.VERIFIER)
                .text("error"))
        .isEqualTo("invalid_grant");
    // It was in wrong hands.
    assertThat(flow.exchange(code).text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void theResponseSaysWhoSentIt() {
    flow.authorize(OAuthFlow.request());
    Answer back = flow.page(flow.submit(person.email(), AuthClient.PASSWORD).header("Location"));
    assertThat(OAuthFlow.parameter(back, "iss")).isEqualTo(tokens.issuer());
    assertThat(OAuthFlow.parameter(back, "state")).isEqualTo("s-1");
    Map<String, String> wrong = OAuthFlow.request();
    wrong.put("scope", "everything");
    Answer refused = flow.authorize(wrong);
    assertThat(refused.header("Location")).startsWith(OAuthFlow.REDIRECT + "?");
    assertThat(OAuthFlow.parameter(refused, "error")).isEqualTo("invalid_scope");
    assertThat(OAuthFlow.parameter(refused, "iss")).isEqualTo(tokens.issuer());
    assertThat(
            flow.browser()
                .get("/.well-known/openid-configuration")
                .json()
                .path("authorization_response_iss_parameter_supported")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000/callback/",
        "http://localhost:3000/callback?x=1",
        "http://localhost:3000/callback#x",
        "http://localhost:3000/Callback",
        "http://localhost:3001/callback",
        "https://localhost:3000/callback",
        "http://localhost:3000/callback/../x",
        "http://localhost:3000@evil.example/callback",
        "http://evil.example/callback?http://localhost:3000/callback",
        "http://127.0.0.1:3000/callback",
        "//evil.example/callback",
        "javascript:alert(1)",
        "http://localhost:3000/callback%00",
        "http://localhost:3000/callback http://evil.example"
      })
  void onlyTheRegisteredAddressIsAnswered(String redirect) {
    Answer refused = flow.authorize(OAuthFlow.request(OAuthFlow.WEB, redirect, OAuthFlow.SCOPES));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Location")).isEmpty();
  }

  @Test
  void appsChooseThePortOfALoopbackAddressAndNothingElse() {
    String scopes = "openid";
    for (String redirect :
        List.of("http://127.0.0.1:51234/callback", "http://127.0.0.1/callback")) {
      Map<String, String> request = OAuthFlow.request("crewcall-mobile", redirect, scopes);
      String code = flow.code(person, request);
      assertThat(flow.exchange("crewcall-mobile", redirect, code, OAuthFlow.VERIFIER).status())
          .isEqualTo(200);
    }
    for (String redirect :
        List.of(
            "http://127.0.0.1:51234/other",
            "https://127.0.0.1:51234/callback",
            "http://127.0.0.2:51234/callback",
            "http://localhost:51234/callback",
            "http://127.0.0.1.evil.example/callback")) {
      Answer refused = flow.authorize(OAuthFlow.request("crewcall-mobile", redirect, scopes));
      assertThat(refused.status()).as(redirect).isEqualTo(400);
      assertThat(refused.header("Location")).isEmpty();
    }
  }

  @Test
  void pkceCannotBeTalkedDown() {
    Map<String, String> plain = OAuthFlow.request();
    plain.put("code_challenge_method", "plain");
    plain.put("code_challenge", OAuthFlow.VERIFIER);
    assertThat(OAuthFlow.parameter(flow.authorize(plain), "error")).isEqualTo("invalid_request");
    Map<String, String> unnamed = OAuthFlow.request();
    unnamed.remove("code_challenge_method");
    assertThat(OAuthFlow.parameter(flow.authorize(unnamed), "error")).isEqualTo("invalid_request");
    Map<String, String> none = OAuthFlow.request();
    none.remove("code_challenge_method");
    none.remove("code_challenge");
    assertThat(OAuthFlow.parameter(flow.authorize(none), "error")).isEqualTo("invalid_request");
    for (String type : List.of("token", "id_token", "code token", "code id_token")) {
      Map<String, String> implicit = OAuthFlow.request();
      implicit.put("response_type", type);
      Answer refused = flow.authorize(implicit);
      assertThat(refused.status()).isIn(302, 400);
      assertThat(OAuthFlow.parameter(refused, "access_token")).isEmpty();
      assertThat(OAuthFlow.parameter(refused, "code")).isEmpty();
    }
  }
}
