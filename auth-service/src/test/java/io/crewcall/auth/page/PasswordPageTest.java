package io.crewcall.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.auth.TestMail;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who forgot the password on the way into an application. */
@AuthServiceTest
class PasswordPageTest {
  @Autowired private TestHttp http;
  private OAuthFlow flow;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson("BRAND");
  }

  @Test
  void whoForgotThePasswordChoosesAnotherAndGoesOn() {
    Answer page = flow.page(flow.authorize(OAuthFlow.request()).header("Location"));
    assertThat(page.response().body()).contains("/oauth2/password?continue=");
    String flowField = OAuthFlow.parameter(flow.authorize(OAuthFlow.request()), "continue");
    Answer ask = flow.page("/oauth2/password?continue=" + AuthClient.encode(flowField));
    assertThat(
            flow.browser()
                .form("/oauth2/password", Map.of("email", "x", "_csrf", OAuthFlow.csrf(ask)))
                .status())
        .isEqualTo(422);
    for (String email : List.of(person.email(), "nobody@crewcall.test")) {
      assertThat(
              flow.browser()
                  .form(
                      "/oauth2/password",
                      Map.of("email", email, "continue", flowField, "_csrf", OAuthFlow.csrf(ask)))
                  .header("Location"))
          .startsWith("/oauth2/password/code?continue=");
    }
    String code = TestMail.await(person.email(), "Choose a new password").codes().getFirst();
    Answer form = flow.page("/oauth2/password/code?continue=" + AuthClient.encode(flowField));
    assertThat(choose(form, flowField, code, "short").status()).isEqualTo(422);
    assertThat(choose(form, flowField, "wrong", "nine quiet green kettles").response().body())
        .contains("role=\"alert\"", "href=\"#code\"")
        .doesNotContain("nine quiet green kettles");
    Answer done = choose(form, flowField, code, "nine quiet green kettles");
    assertThat(done.header("Location")).startsWith("/oauth2/login?changed&continue=");
    assertThat(flow.page(done.header("Location")).response().body())
        .contains("Your password has changed");
    assertThat(flow.submit(person.email(), AuthClient.PASSWORD).header("Location"))
        .contains("wrong");
    assertThat(flow.submit(person.email(), "nine quiet green kettles").header("Location"))
        .startsWith("/oauth2/authorize?");
  }

  private Answer choose(Answer form, String flowField, String code, String password) {
    return flow.browser()
        .form(
            "/oauth2/password/code",
            Map.of(
                "code",
                code,
                "password",
                password,
                "continue",
                flowField,
                "_csrf",
                OAuthFlow.csrf(form)));
  }
}
