package io.crewcall.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.auth.TestMail;
import io.crewcall.testsupport.TestHttp;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Newcomers on the way into an application. */
@AuthServiceTest
class RegistrationPageTest {
  @Autowired private TestHttp http;
  private OAuthFlow flow;
  private String handle;
  private String email;

  @BeforeEach
  void comeIn() {
    flow = new OAuthFlow(http.baseUrl());
    handle = "n" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    email = handle + "@crewcall.test";
  }

  @Test
  void aNewcomerMakesAnAccountAndComesBackSignedIn() {
    Answer begun = flow.authorize(OAuthFlow.request());
    String flowField = OAuthFlow.parameter(begun, "continue");
    assertThat(flow.page(begun.header("Location")).response().body())
        .contains("/oauth2/register?continue=", "Create an account");

    Answer made = submit(fields(flowField));
    assertThat(made.status()).isEqualTo(307);
    assertThat(made.header("Location")).isEqualTo("/oauth2/login");
    // As a browser does with the same form.
    Answer signedIn = flow.browser().form(made.header("Location"), sent(fields(flowField)));
    assertThat(signedIn.header("Location")).isEqualTo(flowField);
    Answer back = flow.page(signedIn.header("Location"));
    assertThat(back.header("Location")).startsWith(OAuthFlow.REDIRECT + "?code=");
    assertThat(flow.exchange(OAuthFlow.parameter(back, "code")).status()).isEqualTo(200);

    String bearer = AuthClient.bearer(flow.browser().signIn(email, AuthClient.PASSWORD));
    Answer account = flow.browser().getAs(bearer, "/api/v1/auth/account");
    assertThat(account.response().body())
        .contains("\"emailVerified\":false", "\"BRAND\"", "\"CREATIVE\"", handle);
    assertThat(TestMail.await(email, "Verify your e-mail").codes()).isNotEmpty();
  }

  @Test
  void aClientMayAskForAnAccountFirst() {
    Map<String, String> create = new LinkedHashMap<>(OAuthFlow.request());
    create.put("prompt", "create");
    Answer begun = flow.authorize(create);
    assertThat(begun.header("Location")).startsWith("/oauth2/register?continue=");
    assertThat(OAuthFlow.parameter(begun, "continue"))
        .startsWith("/oauth2/authorize?")
        .doesNotContain("prompt");
    // Somebody else's sign-in does not answer for the newcomer.
    Person other = flow.browser().newPerson("BRAND");
    flow.signIn(other);
    assertThat(flow.authorize(create).header("Location")).startsWith("/oauth2/register?continue=");
    assertThat(flow.authorize(OAuthFlow.request()).header("Location"))
        .startsWith("/oauth2/login?continue=");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingIsTypedAgain() {
    Map<String, String> fields = fields(null);
    fields.put("displayName", "Asha \"><script> Rao");
    fields.put("handle", "no");
    fields.put("email", "nowhere");
    fields.put("password", "short");
    fields.remove("roles");
    Answer wrong = submit(fields);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.response().body())
        .contains("<title>Problem: create an account", "href=\"#roles\"", "id=\"roles-wrong\"")
        .contains(
            "id=\"handle-wrong\"",
            "id=\"email-wrong\"",
            "id=\"password-wrong\"",
            "value=\"nowhere\"")
        .contains("Asha &#34;>&lt;script> Rao")
        .doesNotContain("id=\"displayName-wrong\"", "value=\"short\"", "\"><script> ");

    fields = fields(null);
    fields.put("email", "asha@@crewcall.test");
    assertThat(submit(fields).response().body()).contains("href=\"#email\"", "id=\"email-wrong\"");
    fields = fields(null);
    fields.put("password", handle + "." + handle);
    assertThat(submit(fields).response().body()).contains("easily guessed", "href=\"#password\"");
    fields = fields(null);
    fields.put("roles", "ADMIN");
    assertThat(submit(fields).response().body()).contains("href=\"#roles\"");
  }

  @Test
  void theAnswerTellsOfHandlesButNotOfAddresses() {
    Person person = flow.browser().newPerson("BRAND");
    Map<String, String> taken = fields(null);
    taken.put("handle", person.handle().toUpperCase(Locale.ROOT));
    Answer refused = submit(taken);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.response().body()).contains("belongs to somebody else", "href=\"#handle\"");

    Map<String, String> known = fields(null);
    known.put("email", person.email());
    assertThat(submit(known).status()).isEqualTo(307);
  }

  @Test
  void aFormOfAnotherPageIsRefused() {
    assertThat(flow.browser().form("/oauth2/register", fields(null)).header("Location"))
        .isEqualTo("/oauth2/register?stale");
    assertThat(flow.page("/oauth2/register?stale").response().body()).contains("open for too long");
    assertThat(flow.browser().login(email, AuthClient.PASSWORD).status()).isEqualTo(401);
  }

  private Answer submit(Map<String, String> fields) {
    return flow.browser().form("/oauth2/register", sent(fields));
  }

  private Map<String, String> sent(Map<String, String> fields) {
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("_csrf", OAuthFlow.csrf(flow.page("/oauth2/register")));
    return sent;
  }

  private Map<String, String> fields(@Nullable String flowField) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("roles", "BRAND,CREATIVE");
    fields.put("displayName", "Asha Rao");
    fields.put("handle", handle);
    fields.put("email", email);
    fields.put("password", AuthClient.PASSWORD);
    if (flowField != null) {
      fields.put("continue", flowField);
    }
    return fields;
  }
}
