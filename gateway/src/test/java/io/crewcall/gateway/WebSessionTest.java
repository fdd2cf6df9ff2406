package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a browser, and what a session's cookie is good for. */
class WebSessionTest extends BrowserTest {

  @Test
  void aBrowserSignsInCallsAndSignsOut() {
    Answer before = browser.get("/bff/session").expect(200);
    assertThat(before.header("cache-control")).contains("no-store");
    assertThat(before.body().path("signedIn").asBoolean()).isFalse();
    assertThat(before.body().path("demoSignIn").asBoolean(true)).isFalse();
    assertThat(before.body().path("csrfToken").asString()).isNotEmpty();
    assertThat(before.body().path("csrfHeader").asString()).isEqualTo("X-CSRF-TOKEN");
    assertThat(browser.cookies).isEmpty();

    TestBrowser.Begun begun = browser.begin("/campaigns?sort=due%26x");
    assertThat(begun.get("code_challenge_method")).isEqualTo("S256");
    assertThat(begun.get("client_id")).isEqualTo(TestProvider.CLIENT);
    assertThat(begun.get("state")).hasSizeGreaterThan(30);
    Answer back = browser.get(browser.callback(begun, user)).expect(302);
    assertThat(back.header("location")).isEqualTo("/campaigns?sort=due&x");
    assertThat(back.response().headers().allValues("set-cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("crewcall=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure"));
    assertThat(browser.cookies).containsOnlyKeys(TestBrowser.COOKIE);

    Answer session = browser.get("/bff/session").expect(200);
    assertThat(session.body().path("signedIn").asBoolean()).isTrue();
    assertThat(session.body().path("userId").asString()).isEqualTo(user.toString());
    assertThat(Instant.parse(session.body().path("expiresAt").asString())).isAfter(Instant.now());
    assertThat(session.body().has("demoSignIn")).isFalse();
    assertThat(new String(session.response().body(), StandardCharsets.UTF_8))
        .doesNotContain("eyJ", "refresh-");

    browser.cookies.put("theme", "dark");
    Answer call = browser.get(PROFESSIONS).expect(200);
    assertThat(subject(call)).isEqualTo(user.toString());
    assertThat(call.told("cookie")).isEqualTo("theme=dark");
    assertThat(subject(browser.post(GIGS, "{}"))).isEqualTo(user.toString());
    assertThat(browser.post(GIGS, "{}").told("x-csrf-token")).isEmpty();

    String cookie = browser.cookies.get(TestBrowser.COOKIE);
    browser.post("/bff/logout", "").expect(204);
    assertThat(browser.cookies).doesNotContainKey(TestBrowser.COOKIE);
    assertThat(PROVIDER.family(user).over).isTrue();
    browser.cookies.put(TestBrowser.COOKIE, cookie);
    assertThat(browser.signedIn()).isFalse();
    assertThat(browser.get(PROFESSIONS).expect(200).told("authorization")).isEmpty();
    browser.call(http.baseUrl(), "POST", GIGS, "{}").refused(401, "UNAUTHENTICATED");
  }

  @Test
  void aSignInMayBeginWithAnAccountOrWithThePasswordOnceMore() {
    assertThat(browser.begin("/welcome").asked()).doesNotContainKey("prompt");
    assertThat(browser.begin("/welcome&prompt=create").get("prompt")).isEqualTo("create");
    assertThat(browser.begin("/settings&prompt=login").get("prompt")).isEqualTo("login");
    assertThat(browser.begin("/welcome&prompt=none").asked()).doesNotContainKey("prompt");
  }

  @Test
  void whatChangesSomethingComesFromAPageOfOurs() {
    browser.signIn(user);
    String token = browser.get("/bff/session").body().path("csrfToken").asString();
    String foreign =
        stranger()
            .signIn(UUID.randomUUID())
            .get("/bff/session")
            .body()
            .path("csrfToken")
            .asString();
    String origin = TestTokens.shared().issuer();
    String[][] refused = {
      {},
      {"Sec-Fetch-Site", "same-origin"},
      {"Sec-Fetch-Site", "same-origin", "X-CSRF-TOKEN", foreign},
      {"X-CSRF-TOKEN", token},
      {"X-CSRF-TOKEN", token, "Origin", "null"},
      {"X-CSRF-TOKEN", token, "Origin", "https://evil.example"},
      {"X-CSRF-TOKEN", token, "Origin", origin + ".evil.example"},
      {"X-CSRF-TOKEN", token, "Sec-Fetch-Site", "cross-site", "Origin", origin},
      {"X-CSRF-TOKEN", token, "Sec-Fetch-Site", "same-site"},
      {"X-CSRF-TOKEN", token, "Sec-Fetch-Site", "none"},
    };
    int before = service("gig-service").requests.get();
    for (String[] headers : refused) {
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
        Answer answer =
            browser.call(http.baseUrl(), method, GIGS + "/1", "{}", headers).expect(403);
        if (!List.of(headers).contains("Origin")) {
          // With a foreign one CORS has refused already.
          answer.refused(403, "CSRF_REFUSED");
        }
      }
      browser
          .call(http.baseUrl(), "POST", "/bff/logout", null, headers)
          .refused(403, "CSRF_REFUSED");
    }
    assertThat(service("gig-service").requests.get()).isEqualTo(before);
    assertThat(browser.signedIn()).isTrue();
    browser
        .call(http.baseUrl(), "POST", GIGS, "{}", "X-CSRF-TOKEN", token, "Origin", origin)
        .expect(200);
  }

  @Test
  void whoBringsATokenIsThatOneAndTheCookieCountsForNothing() {
    browser.signIn(user);
    UUID bearer = UUID.randomUUID();
    String token = tokens.bearer(bearer);
    assertThat(subject(browser.get(PROFESSIONS, "Authorization", token)))
        .isEqualTo(bearer.toString());
    Answer changed =
        browser.call(http.baseUrl(), "POST", GIGS, "{}", "Authorization", token).expect(200);
    assertThat(subject(changed)).isEqualTo(bearer.toString());
    assertThat(changed.told("cookie")).isEmpty();
    browser.get(PROFESSIONS, "Authorization", "Bearer a.b.c").refused(401, "INVALID_TOKEN");
    assertThat(browser.get("/oauth2/jwks").expect(200).told("cookie")).isEmpty();
  }

  @Test
  void twoCookiesOfOneNameAreNone() {
    browser.signIn(user);
    String both =
        "crewcall=" + browser.cookies.get(TestBrowser.COOKIE) + "; crewcall=" + "a".repeat(43);
    assertThat(send(http.baseUrl(), "GET", PROFESSIONS, null, "Cookie", both).told("authorization"))
        .isEmpty();
  }

  @Test
  void anAnswerThatThisBrowserDidNotAskForSignsNobodyIn() {
    TestBrowser attacker = stranger();
    String foreign = attacker.callback(attacker.begin(""), UUID.randomUUID());
    assertFailed(browser.get(foreign));
    // Nor one with a sign-in of its own under way.
    TestBrowser.Begun own = browser.begin("");
    assertFailed(browser.get(foreign));
    assertFailed(browser.get("/bff/callback?code=x"));
    assertFailed(browser.get("/bff/callback?error=access_denied&state=" + own.get("state")));
    assertFailed(browser.get("/bff/callback?error=access_denied"));
    // The attacker's state in the victim's cookie is under another name and another seal.
    TestBrowser.Begun mine = browser.begin("");
    String stolen = attacker.cookies.values().iterator().next();
    browser.cookies.keySet().forEach(name -> browser.cookies.put(name, stolen));
    assertFailed(browser.get(browser.callback(mine, user)));
    assertThat(browser.signedIn()).isFalse();
  }

  private void assertFailed(Answer answer) {
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("location")).isEqualTo("/?signIn=failed");
    assertThat(browser.cookies).doesNotContainKey(TestBrowser.COOKIE);
  }

  @Test
  void anAnswerCountsOnce() {
    TestBrowser.Begun begun = browser.begin("");
    String callback = browser.callback(begun, user);
    Map<String, String> under = Map.copyOf(browser.cookies);
    browser.get(callback).expect(302);
    TestBrowser again = stranger();
    again.cookies.putAll(under);
    assertThat(again.get(callback).header("location")).isEqualTo("/?signIn=failed");
    assertThat(again.signedIn()).isFalse();
  }

  @Test
  void aSessionsIdIsNeverTheBrowsersChoice() {
    browser.cookies.put(TestBrowser.COOKIE, "f".repeat(43));
    browser.signIn(user);
    String first = browser.cookies.get(TestBrowser.COOKIE);
    assertThat(first).isNotEqualTo("f".repeat(43)).hasSize(43);
    UUID next = UUID.randomUUID();
    browser.signIn(next);
    assertThat(browser.cookies.get(TestBrowser.COOKIE)).isNotEqualTo(first);
    assertThat(PROVIDER.family(user).over).as("what was before is over").isTrue();
    TestBrowser old = stranger();
    old.cookies.put(TestBrowser.COOKIE, first);
    assertThat(old.signedIn()).isFalse();
    assertThat(subject(browser.get(PROFESSIONS))).isEqualTo(next.toString());
  }

  @Test
  void severalTabsSignInAtOnce() {
    TestBrowser.Begun first = browser.begin("/one");
    TestBrowser.Begun second = browser.begin("/two");
    assertThat(browser.get(browser.callback(second, user)).header("location")).isEqualTo("/two");
    assertThat(browser.get(browser.callback(first, user)).header("location")).isEqualTo("/one");
    assertThat(browser.signedIn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "//evil.example", "/%5Cevil.example", "/%252F/evil"})
  void nobodyIsSentElsewhere(String returnTo) {
    TestBrowser.Begun begun = browser.begin(returnTo);
    assertThat(browser.get(browser.callback(begun, user)).header("location")).isEqualTo("/");
  }

  @Test
  void sessionsAreSharedAndOutliveAGateway() {
    Gateways.Running first = another();
    try {
      TestBrowser there = new TestBrowser(PROVIDER, first.url());
      there.signIn(user);
      assertThat(subject(there.at(http.baseUrl(), PROFESSIONS))).isEqualTo(user.toString());
      browser.cookies.putAll(there.cookies);
    } finally {
      first.close();
    }
    assertThat(browser.signedIn()).isTrue();
  }

  @Test
  void theDatabaseHoldsNothingThatOpensASession() throws Exception {
    browser.signIn(user);
    String cookie = browser.cookies.get(TestBrowser.COOKIE);
    try (var connection =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select s::text || coalesce(encode(a.attribute_bytes, 'escape'), '') from web_session s"
                    + " left join web_session_attributes a on session_primary_id = primary_id")) {
      int found = 0;
      while (rows.next()) {
        found++;
        assertThat(rows.getString(1)).doesNotContain(cookie, "eyJ", "refresh-", user.toString());
      }
      assertThat(found).isPositive();
    }
  }
}
