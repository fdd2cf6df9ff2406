package io.crewcall.auth.page;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What browsers are asked before an application of others gets something. */
@AuthServiceTest
class ConsentPageTest {
  private static final String PARTNER = "https://partner.example/callback";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  private OAuthFlow flow;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson("BRAND");
  }

  private static Map<String, String> partner(String scopes) {
    return OAuthFlow.request("partner", PARTNER, scopes);
  }

  private Answer signInAnd(Map<String, String> request) {
    assertThat(flow.authorize(request).header("Location")).startsWith("/oauth2/login?continue=");
    return flow.page(flow.submit(person.email(), AuthClient.PASSWORD).header("Location"));
  }

  /** The page, at the address below the issuer to which the provider sends. */
  private Answer consentPage(Answer redirect) {
    assertThat(redirect.header("Location")).startsWith(tokens.issuer() + "/oauth2/consent?");
    return flow.page(redirect.header("Location").substring(tokens.issuer().length()));
  }

  private static String state(Answer page) {
    Matcher state =
        Pattern.compile("name=\"state\" value=\"([^\"]+)\"").matcher(page.response().body());
    assertThat(state.find()).as(page.response().body()).isTrue();
    return state.group(1);
  }

  private Answer allow(Answer page, String... scopes) {
    StringBuilder form =
        new StringBuilder("client_id=partner&state=" + AuthClient.encode(state(page)));
    for (String scope : scopes) {
      form.append("&scope=").append(scope);
    }
    return flow.browser()
        .postRaw(
            "/oauth2/authorize",
            form.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            "application/x-www-form-urlencoded");
  }

  private Answer deny(Answer page) {
    return flow.browser()
        .form("/oauth2/consent/deny", Map.of("state", state(page), "_csrf", OAuthFlow.csrf(page)));
  }

  @Test
  void thirdPartiesGetWhatIsAllowed() {
    Answer page = consentPage(signInAnd(partner("openid profile offline_access read write")));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body())
        .contains("Partner &lt;b&gt;&amp; Sons&lt;/b&gt;")
        .doesNotContain("<b>")
        .contains("partner.example")
        .contains("See your name and handle")
        .contains("@" + person.handle(), "Not you?")
        .doesNotContain("<script", " checked")
        .contains("<html lang=\"en\">");
    Answer back = allow(page, "profile", "read");
    assertThat(back.header("Location")).startsWith(PARTNER + "?code=");
    Answer granted =
        flow.exchange("partner", PARTNER, OAuthFlow.parameter(back, "code"), OAuthFlow.VERIFIER);
    assertThat(AuthClient.part(granted.text("access_token"), 1).path("scope").asString())
        .isEqualTo("openid profile read");
    assertThat(granted.json().has("refresh_token")).isFalse();
    assertThat(OAuthFlow.parameter(back, "iss")).isEqualTo(tokens.issuer());

    // The same again needs no question; more does.
    assertThat(flow.authorize(partner("openid profile read")).header("Location"))
        .startsWith(PARTNER + "?code=");
    Map<String, String> ask = new LinkedHashMap<>(partner("openid profile read"));
    ask.put("prompt", "consent");
    assertThat(consentPage(flow.authorize(ask)).status()).isEqualTo(200);
    Answer more = consentPage(flow.authorize(partner("openid profile read write")));
    assertThat(more.response().body()).contains("You have allowed it before");
    assertThat(OAuthFlow.parameter(deny(more), "error")).isEqualTo("access_denied");
  }

  @Test
  void whoSomebodyIsIsAskedLikeAnythingElse() {
    Answer page = consentPage(signInAnd(partner("openid")));
    assertThat(page.response().body()).contains("Recognise you when you come back");
    Map<String, String> silent = new LinkedHashMap<>(partner("openid"));
    silent.put("prompt", "none");
    assertThat(OAuthFlow.parameter(flow.authorize(silent), "error")).isEqualTo("consent_required");

    Answer back = allow(page, "openid");
    Answer granted =
        flow.exchange("partner", PARTNER, OAuthFlow.parameter(back, "code"), OAuthFlow.VERIFIER);
    assertThat(AuthClient.part(granted.text("id_token"), 1).path("sub").asString())
        .isEqualTo(person.id().toString());
    assertThat(AuthClient.part(granted.text("access_token"), 1).has("first_party")).isFalse();
    assertThat(flow.authorize(silent).header("Location")).startsWith(PARTNER + "?code=");
    // What was allowed is that, and no more.
    assertThat(consentPage(flow.authorize(partner("openid profile"))).response().body())
        .contains("See your name and handle");
  }

  @Test
  void anApplicationOfOthersSaysWhatItWants() {
    Map<String, String> nothing = new LinkedHashMap<>(partner("openid"));
    nothing.remove("scope");
    assertThat(OAuthFlow.parameter(flow.authorize(nothing), "error")).isEqualTo("invalid_scope");
    flow.signIn(person);
    assertThat(OAuthFlow.parameter(flow.authorize(nothing), "error")).isEqualTo("invalid_scope");
    nothing.put("prompt", "none");
    assertThat(OAuthFlow.parameter(flow.authorize(nothing), "error")).isEqualTo("invalid_scope");
  }

  @Test
  void whoeverRefusesGivesNothing() {
    Answer page = consentPage(signInAnd(partner("openid read")));
    Answer refused = deny(page);
    assertThat(refused.header("Location")).startsWith(PARTNER + "?error=access_denied");
    assertThat(OAuthFlow.parameter(refused, "state")).isEqualTo("s-1");
    assertThat(OAuthFlow.parameter(refused, "iss")).isEqualTo(tokens.issuer());
    // And not by going back.
    assertThat(allow(page, "read").status()).isEqualTo(400);
    assertThat(flow.authorize(partner("openid read")).header("Location")).contains("/consent?");
  }

  @Test
  void whoeverIsSomebodyElseSignsInAsThemselves() {
    Answer page = consentPage(signInAnd(partner("openid read")));
    Answer away =
        flow.browser()
            .form(
                "/oauth2/consent/switch",
                Map.of("state", state(page), "_csrf", OAuthFlow.csrf(page)));
    assertThat(away.header("Location")).startsWith("/oauth2/authorize?");
    assertThat(flow.page(away.header("Location")).header("Location"))
        .startsWith("/oauth2/login?continue=");
    assertThat(allow(page, "read").status()).isNotEqualTo(200);
    Person other = new AuthClient(http.baseUrl()).newPerson("BRAND");
    Answer theirs =
        consentPage(flow.page(flow.submit(other.email(), AuthClient.PASSWORD).header("Location")));
    assertThat(theirs.response().body())
        .contains("@" + other.handle())
        .doesNotContain("@" + person.handle());
  }

  @Test
  void nobodyAnswersForSomebodyElse() {
    Answer page = consentPage(signInAnd(partner("openid read")));
    OAuthFlow other = new OAuthFlow(http.baseUrl());
    other.signIn(other.browser().newPerson());
    Answer theirs =
        other
            .browser()
            .form(
                "/oauth2/authorize",
                Map.of("client_id", "partner", "state", state(page), "scope", "read"));
    assertThat(theirs.status()).isEqualTo(400);
    assertThat(theirs.header("Location")).isEmpty();
    assertThat(other.page("/oauth2/consent?state=" + AuthClient.encode(state(page))).status())
        .isEqualTo(400);
    // More than was asked for cannot be smuggled in.
    Answer more = allow(page, "read", "write");
    assertThat(OAuthFlow.parameter(more, "error")).isEqualTo("invalid_scope");
  }

  @Test
  void administrationIsNotForThirdParties() {
    assertThat(OAuthFlow.parameter(flow.authorize(partner("moderation")), "error"))
        .isEqualTo("invalid_scope");
  }
}
