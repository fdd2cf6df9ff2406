package io.crewcall.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Log-out that a client asks for. */
@AuthServiceTest
class LogoutTest {
  private static final String BACK = "http://localhost:3000/";

  @Autowired private TestHttp http;
  @Autowired private TestTokens foreign;
  private OAuthFlow flow;
  private Person person;
  private Answer tokens;

  @BeforeEach
  void signIn() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson();
    tokens = flow.signIn(person);
  }

  private Answer logOut(String... parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      query.put(parameters[i], parameters[i + 1]);
    }
    return flow.page("/oauth2/logout?" + AuthClient.encode(query));
  }

  private void assertSignedInStill() {
    assertThat(flow.authorize(OAuthFlow.request()).header("Location"))
        .startsWith(OAuthFlow.REDIRECT + "?code=");
    assertThat(flow.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void endsTheSessionAndForgetsTheBrowser() {
    Answer back =
        logOut(
            "id_token_hint",
            tokens.text("id_token"),
            "post_logout_redirect_uri",
            BACK,
            "state",
            "a b&c");
    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).isEqualTo(BACK + "?state=a%20b%26c");
    assertThat(flow.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    assertThat(flow.authorize(OAuthFlow.request()).header("Location")).startsWith("/oauth2/login");
  }

  @Test
  void theFirstIdTokenOfASessionIsGoodEnoughAndTwiceDoesNoHarm() {
    flow.refresh(tokens.text("refresh_token"));
    for (int time = 0; time < 2; time++) {
      Answer back =
          logOut("id_token_hint", tokens.text("id_token"), "post_logout_redirect_uri", BACK);
      assertThat(back.header("Location")).isEqualTo(BACK);
    }
  }

  @Test
  void withoutAnAddressThePageSaysSo() {
    Answer answer = logOut("id_token_hint", tokens.text("id_token"));
    assertThat(answer.header("Location")).isEqualTo("/oauth2/login?signed-out");
    assertThat(flow.page(answer.header("Location")).response().body()).contains("Signed out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://localhost:3000/x",
        "http://evil.example/",
        "http://localhost:3000/?x=1"
      })
  void onlyARegisteredAddressIsGoneTo(String address) {
    Answer refused =
        logOut("id_token_hint", tokens.text("id_token"), "post_logout_redirect_uri", address);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Location")).isEmpty();
    assertSignedInStill();
  }

  @Test
  void hintsMustBeIdTokensOfOurs() {
    for (String hint :
        new String[] {
          tokens.text("access_token"),
          foreign.hmacWithPublicKey(person.id()).replace("Bearer ", ""),
          tokens.text("id_token").substring(0, tokens.text("id_token").length() - 8) + "AAAAAAAA",
          "nonsense"
        }) {
      assertThat(logOut("id_token_hint", hint, "post_logout_redirect_uri", BACK).status())
          .isEqualTo(400);
    }
    assertThat(
            logOut("id_token_hint", tokens.text("id_token"), "client_id", "crewcall-mobile")
                .status())
        .isEqualTo(400);
    Answer dead =
        logOut("post_logout_redirect_uri", "https://evil.example/", "client_id", OAuthFlow.WEB);
    assertThat(dead.status()).isEqualTo(400);
    assertThat(dead.response().body())
        .contains("<a href=\"" + BACK + "\">Back to the application")
        .doesNotContain("evil.example");
    assertThat(logOut("post_logout_redirect_uri", BACK).response().body())
        .contains("Not signed out", "<a href=\"/\">Back to Crewcall")
        .doesNotContain(BACK);
    assertSignedInStill();
  }

  @Test
  void nobodySignsOutSomebodyElse() {
    OAuthFlow other = new OAuthFlow(http.baseUrl());
    Answer others = other.signIn(other.browser().newPerson());
    assertThat(logOut("id_token_hint", others.text("id_token")).status()).isEqualTo(400);
    assertSignedInStill();
    assertThat(other.refresh(others.text("refresh_token")).status()).isEqualTo(200);
  }
}
