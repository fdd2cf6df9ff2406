package io.crewcall.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.auth.SecondInstance;
import io.crewcall.auth.session.EndReason;
import io.crewcall.auth.session.SessionService;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What browsers meet: signing in and being remembered. */
@AuthServiceTest
class PagesTest {
  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  @Autowired private SessionService sessions;
  @Autowired private ConfigurableEnvironment environment;
  private OAuthFlow flow;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    person = flow.browser().newPerson("BRAND");
  }

  @Test
  void whatWentWrongHasAWayBackAndANumber() {
    Map<String, String> foreign = new LinkedHashMap<>(OAuthFlow.request());
    foreign.put("redirect_uri", "https://evil.example/");
    Answer refused = flow.authorize(foreign);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("X-Request-Id")).isNotEmpty();
    assertThat(refused.response().body())
        .contains(refused.header("X-Request-Id"), "<a href=\"/\">Back to Crewcall</a>")
        .doesNotContain("evil.example");
  }

  @Test
  void theFormIsMadeForEverybody() {
    Answer page = flow.page(flow.authorize(OAuthFlow.request()).header("Location"));
    assertThat(page.response().body())
        .contains("<html lang=\"en\">", "<label for=\"email\">", "<label for=\"password\">")
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .contains("<title>Sign in - Crewcall</title>", "to go on to <strong>Crewcall dashboard<")
        .doesNotContain("http://", "https://", "style=\"", "onclick")
        .doesNotContain(AuthServiceTest.DEMO_PASSWORD, "A demo person");
    assertThat(page.response().body().split("<script>", -1)).hasSize(2);
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "script-src 'sha256-")
        .doesNotContain("unsafe", "'self'");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).contains("no-store");

    Answer wrong = flow.submit(person.email(), "\"><script>seven red kettles");
    Answer again = flow.page(wrong.header("Location"));
    assertThat(again.response().body())
        .contains("role=\"alert\"", "aria-invalid=\"true\"", "<title>Problem: sign in")
        .contains("value=\"" + person.email() + "\"")
        .doesNotContain("seven red kettles", "\"><script");
  }

  @Test
  void theBrowserGetsAnotherIdAtSignInAndTheDatabaseKnowsNone() {
    Answer before = flow.authorize(OAuthFlow.request());
    String first = cookie(before);
    Answer signedIn = flow.submit(person.email(), AuthClient.PASSWORD);
    String second = cookie(signedIn);
    assertThat(second).isNotEqualTo(first);
    for (String cookie : new String[] {first, second}) {
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from browser_session s
                      left join browser_session_attributes a on a.session_primary_id = s.primary_id
                      where s.session_id = :cookie or s.primary_id = :cookie
                        or strpos(convert_from(coalesce(a.attribute_bytes, ''), 'UTF8'), :cookie) > 0
                      """)
                  .param("cookie", cookie)
                  .query(Long.class)
                  .single())
          .isZero();
    }
    assertThat(browserSessions()).isEqualTo(1);
    // Nothing of the old one is left, and a made-up one is not taken.
    AuthClient thief = new AuthClient(http.baseUrl());
    for (String stolen : new String[] {first, "made-up"}) {
      assertThat(
              thief
                  .get(
                      "/oauth2/authorize?" + AuthClient.encode(OAuthFlow.request()),
                      "Accept",
                      "text/html",
                      "Cookie",
                      "crewcall_sign_in=" + stolen)
                  .header("Location"))
          .startsWith("/oauth2/login?continue=");
    }
  }

  private static String cookie(Answer answer) {
    String cookie = OAuthFlow.signInCookie(answer);
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private long browserSessions() {
    return jdbc.sql("select count(*) from browser_session where principal_name = ?")
        .param(person.id().toString())
        .query(Long.class)
        .single();
  }

  private void assertSignsInAnew(Map<String, String> request) {
    assertThat(flow.authorize(request).header("Location")).startsWith("/oauth2/login?continue=");
  }

  @Test
  void aBrowserIsRememberedOnlyForAWhile() {
    flow.signIn(person);
    assertThat(flow.authorize(OAuthFlow.request()).header("Location")).contains("?code=");
    jdbc.sql("update browser_session set last_access_time = 0 where principal_name = ?")
        .param(person.id().toString())
        .update();
    assertSignsInAnew(OAuthFlow.request());

    flow.signIn(person);
    // As if it had been half a day ago.
    long longAgo = Instant.now().minusSeconds(13 * 3600).getEpochSecond();
    int changed =
        jdbc.sql(
                """
                update browser_session_attributes set attribute_bytes = convert_to(
                  regexp_replace(convert_from(attribute_bytes, 'UTF8'), '"issuedAt":[0-9.]+',
                    '"issuedAt":' || :at, 'g'), 'UTF8')
                where attribute_name = 'SPRING_SECURITY_CONTEXT' and session_primary_id in
                  (select primary_id from browser_session where principal_name = :person)
                """)
            .param("at", longAgo)
            .param("person", person.id().toString())
            .update();
    assertThat(changed).isEqualTo(1);
    assertSignsInAnew(OAuthFlow.request());
  }

  @Test
  void whatEndsASessionAgainstItsWillEndsTheBrowsersToo() {
    Answer granted = flow.signIn(person);
    String session = AuthClient.part(granted.text("access_token"), 1).path("sid").asString();
    sessions.end(java.util.UUID.fromString(session), EndReason.PASSWORD_CHANGED);
    assertThat(browserSessions()).isZero();
    assertSignsInAnew(OAuthFlow.request());
  }

  @Test
  void anAccountThatIsNotActiveIsNotRemembered() {
    flow.signIn(person);
    jdbc.sql("update account set active = false where id = ?").param(person.id()).update();
    assertSignsInAnew(OAuthFlow.request());
  }

  @Test
  void aClientMayAskForThePasswordAgain() {
    flow.signIn(person);
    Map<String, String> login = new LinkedHashMap<>(OAuthFlow.request());
    login.put("prompt", "login");
    Answer again = flow.authorize(login);
    assertThat(again.header("Location")).startsWith("/oauth2/authorize?").doesNotContain("prompt");
    assertThat(flow.page(again.header("Location")).header("Location"))
        .startsWith("/oauth2/login?continue=");
    Answer signedIn = flow.submit(person.email(), AuthClient.PASSWORD);
    assertThat(flow.page(signedIn.header("Location")).header("Location")).contains("?code=");

    // Once is enough, for whoever was not signed in at all.
    OAuthFlow fresh = new OAuthFlow(http.baseUrl());
    fresh.authorize(login);
    Answer once = fresh.submit(person.email(), AuthClient.PASSWORD);
    assertThat(fresh.page(once.header("Location")).header("Location")).contains("?code=");
  }

  @Test
  void aClientMayAskWithoutAQuestion() {
    Map<String, String> silent = new LinkedHashMap<>(OAuthFlow.request());
    silent.put("prompt", "none");
    assertThat(OAuthFlow.parameter(flow.authorize(silent), "error")).isEqualTo("login_required");
    flow.signIn(person);
    assertThat(flow.authorize(silent).header("Location")).contains("?code=");
    Map<String, String> partner =
        new LinkedHashMap<>(
            OAuthFlow.request("partner", "https://partner.example/callback", "openid read"));
    partner.put("prompt", "none");
    assertThat(OAuthFlow.parameter(flow.authorize(partner), "error")).isEqualTo("consent_required");
  }

  /** The form of a tab, filled in. */
  private Answer submit(Answer page) {
    Matcher to =
        Pattern.compile("name=\"continue\" value=\"([^\"]+)\"").matcher(page.response().body());
    assertThat(to.find()).as(page.response().body()).isTrue();
    return flow.browser()
        .form(
            "/oauth2/login",
            Map.of(
                "email", person.email(),
                "password", AuthClient.PASSWORD,
                "_csrf", OAuthFlow.csrf(page),
                "continue", to.group(1).replace("&amp;", "&")));
  }

  private static Map<String, String> tab(String state) {
    Map<String, String> request = new LinkedHashMap<>(OAuthFlow.request());
    request.put("state", state);
    return request;
  }

  @Test
  void twoTabsThatWaitEndInTheirOwnRequests() {
    Answer one = flow.page(flow.authorize(tab("tab-1")).header("Location"));
    Answer two = flow.page(flow.authorize(tab("tab-2")).header("Location"));

    Answer first = flow.page(submit(one).header("Location"));
    assertThat(OAuthFlow.parameter(first, "state")).isEqualTo("tab-1");
    assertThat(OAuthFlow.parameter(first, "code")).isNotEmpty();
    // The second tab's form is from before the sign-in; its browser is signed in now.
    Answer second = flow.page(submit(two).header("Location"));
    assertThat(OAuthFlow.parameter(second, "state")).isEqualTo("tab-2");
    assertThat(flow.exchange(OAuthFlow.parameter(second, "code")).status()).isEqualTo(200);
    assertThat(flow.exchange(OAuthFlow.parameter(first, "code")).status()).isEqualTo(200);
  }

  @Test
  void aTabKeepsItsRequestThroughMistakes() {
    Answer one = flow.page(flow.authorize(tab("tab-1")).header("Location"));
    flow.authorize(tab("tab-2"));
    String right = person.email();
    person = new Person(person.id(), "nobody" + right, person.handle());
    Answer wrong = submit(one);
    assertThat(wrong.header("Location")).startsWith("/oauth2/login?wrong&continue=");
    person = new Person(person.id(), right, person.handle());
    Answer again = submit(flow.page(wrong.header("Location")));
    assertThat(OAuthFlow.parameter(flow.page(again.header("Location")), "state"))
        .isEqualTo("tab-1");
  }

  @Test
  void whereToGoOnIsNotForOthersToSay() {
    for (String elsewhere :
        new String[] {
          "https://evil.example",
          "//evil.example",
          "/oauth2/authorize",
          "/oauth2/logout?x=1",
          "/\\evil.example",
          "https://evil.example/oauth2/authorize?x=1",
          "/oauth2/authorize?x=1\r\nSet-Cookie: a=b"
        }) {
      Answer page = flow.page("/oauth2/login?continue=" + AuthClient.encode(elsewhere));
      assertThat(page.response().body()).doesNotContain("name=\"continue\"");
      Answer ended =
          new OAuthFlow(http.baseUrl())
              .browser()
              .form("/oauth2/login", Map.of("continue", elsewhere, "email", person.email()));
      assertThat(ended.header("Location")).isEqualTo("/oauth2/login?stale");
    }
    Answer signedIn = flow.submit(person.email(), AuthClient.PASSWORD);
    assertThat(signedIn.header("Location")).isEqualTo("/oauth2/login?done");
    assertThat(flow.page("/oauth2/login?done").response().body()).contains("You are signed in");
  }

  @Test
  void theSecondStepNeedsTheFirst() {
    assertThat(flow.page("/oauth2/login/code").header("Location")).isEqualTo("/oauth2/login?stale");
    Answer page = flow.page("/oauth2/login");
    Answer answer =
        flow.browser()
            .form("/oauth2/login/code", Map.of("code", "123456", "_csrf", OAuthFlow.csrf(page)));
    assertThat(answer.header("Location")).isEqualTo("/oauth2/login?stale");
  }

  @Test
  void anotherInstanceKnowsTheBrowserAndItsFlow() {
    try (SecondInstance second = SecondInstance.beside(environment)) {
      AuthClient.Answer interrupted = flow.authorize(OAuthFlow.request());
      String cookie = "crewcall_sign_in=" + cookie(interrupted);
      // The page from one, the form to the other, and back.
      AuthClient other = new AuthClient(second.baseUrl());
      Answer page = other.get("/oauth2/login", "Cookie", cookie, "Accept", "text/html");
      Answer signedIn =
          flow.browser()
              .form(
                  "/oauth2/login",
                  Map.of(
                      "email", person.email(),
                      "password", AuthClient.PASSWORD,
                      "_csrf", OAuthFlow.csrf(page)));
      assertThat(signedIn.header("Location")).startsWith("/oauth2/authorize?");
      Answer code =
          other.get(
              signedIn.header("Location"),
              "Cookie",
              "crewcall_sign_in=" + cookie(signedIn),
              "Accept",
              "text/html");
      assertThat(code.header("Location")).startsWith(OAuthFlow.REDIRECT + "?code=");
      assertThat(flow.exchange(OAuthFlow.parameter(code, "code")).status()).isEqualTo(200);
    }
  }
}
