package io.crewcall.auth.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking tokens back, and asking what they are worth. */
@AuthServiceTest
class RevocationTest {
  @Autowired private TestHttp http;
  private OAuthFlow flow;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson("INFLUENCER");
  }

  private Answer introspect(String token) {
    return new AuthClient(http.baseUrl())
        .form(
            "/oauth2/introspect",
            Map.of("token", token),
            "Authorization",
            OAuthFlow.basic("user-service", AuthServiceTest.SERVICE_SECRET));
  }

  private boolean active(String token) {
    Answer answer = introspect(token);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("active").asBoolean();
  }

  @Test
  void aRefreshTokenTakesItsSessionWithIt() {
    Answer first = flow.signIn(person);
    Answer second = flow.refresh(first.text("refresh_token"));
    assertThat(active(second.text("access_token"))).isTrue();
    assertThat(active(second.text("refresh_token"))).isTrue();

    // Even one that is spent: its holder wants to be out.
    assertThat(flow.revoke(OAuthFlow.WEB, first.text("refresh_token")).status()).isEqualTo(200);

    assertThat(flow.refresh(second.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    assertThat(active(second.text("access_token"))).isFalse();
    assertThat(active(second.text("refresh_token"))).isFalse();
  }

  @Test
  void anAccessTokenGoesAlone() {
    Answer tokens = flow.signIn(person);
    assertThat(flow.revoke(OAuthFlow.WEB, tokens.text("access_token")).status()).isEqualTo(200);
    assertThat(active(tokens.text("access_token"))).isFalse();
    assertThat(
            flow.browser()
                .get("/oauth2/userinfo", "Authorization", "Bearer " + tokens.text("access_token"))
                .status())
        .isEqualTo(401);
    assertThat(flow.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void nobodyRevokesWhatIsNotHis() {
    Answer tokens = flow.signIn(person);
    for (String kind : new String[] {"access_token", "refresh_token"}) {
      assertThat(flow.revoke("crewcall-mobile", tokens.text(kind)).text("error"))
          .isEqualTo("invalid_client");
      assertThat(flow.revoke("user-service", tokens.text(kind)).status()).isEqualTo(401);
    }
    assertThat(flow.revoke(OAuthFlow.WEB, "nonsense").status()).isEqualTo(200);
    assertThat(flow.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void servicesLearnWhatATokenSays() {
    Answer tokens = flow.signIn(person);
    Answer about = introspect(tokens.text("access_token"));
    assertThat(about.text("sub")).isEqualTo(person.id().toString());
    assertThat(about.text("client_id")).isEqualTo(OAuthFlow.WEB);
    assertThat(about.text("scope")).contains("read").contains("write");
    assertThat(about.header("Cache-Control")).contains("no-store");

    Answer loggedIn = new AuthClient(http.baseUrl()).login(person.email(), AuthClient.PASSWORD);
    Answer firstParty = introspect(loggedIn.text("accessToken"));
    assertThat(firstParty.json().path("active").asBoolean()).isTrue();
    assertThat(firstParty.text("scope")).isEqualTo("read write");
    new AuthClient(http.baseUrl()).logout(loggedIn.text("refreshToken"));
    assertThat(active(loggedIn.text("accessToken"))).isFalse();
    assertThat(active("nonsense")).isFalse();
  }

  @Test
  void publicClientsMayNotAsk() {
    String token = flow.signIn(person).text("access_token");
    AuthClient client = new AuthClient(http.baseUrl());
    assertThat(
            client
                .form("/oauth2/introspect", Map.of("client_id", OAuthFlow.WEB, "token", token))
                .status())
        .isEqualTo(401);
    assertThat(client.form("/oauth2/introspect", Map.of("token", token)).status()).isEqualTo(401);
    assertThat(
            client
                .form(
                    "/oauth2/introspect",
                    Map.of("token", token),
                    "Authorization",
                    OAuthFlow.basic("user-service", "wrong".repeat(10)))
                .status())
        .isEqualTo(401);
  }
}
