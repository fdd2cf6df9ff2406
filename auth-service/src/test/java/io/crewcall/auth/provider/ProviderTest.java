package io.crewcall.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class ProviderTest {
  private static final String VERIFIER = "correct-verifier-correct-verifier-correct-verifier";
  private static final String REDIRECT = "http://localhost:3000/callback";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private JwtDecoder decoder;
  private AuthClient browser;
  private Person person;

  @BeforeEach
  void register() {
    browser = new AuthClient(http.baseUrl());
    person = browser.newPerson("BRAND");
  }

  @Test
  void isDiscoverable() {
    JsonNode about = browser.get("/.well-known/openid-configuration").json();
    String issuer = tokens.issuer();
    assertThat(about.path("issuer").asString()).isEqualTo(issuer);
    assertThat(about.path("authorization_endpoint").asString())
        .isEqualTo(issuer + "/oauth2/authorize");
    assertThat(about.path("token_endpoint").asString()).isEqualTo(issuer + "/oauth2/token");
    assertThat(about.path("jwks_uri").asString()).isEqualTo(issuer + "/oauth2/jwks");
    assertThat(about.path("userinfo_endpoint").asString()).isEqualTo(issuer + "/oauth2/userinfo");
    assertThat(about.path("end_session_endpoint").asString()).isEqualTo(issuer + "/oauth2/logout");
    assertThat(about.path("code_challenge_methods_supported").path(0).asString()).isEqualTo("S256");
    assertThat(about.path("token_endpoint_auth_methods_supported").path(0).asString())
        .isEqualTo("none");
    assertThat(about.has("introspection_endpoint")).isFalse();
    assertThat(browser.get("/.well-known/oauth-authorization-server").status()).isEqualTo(200);
  }

  @Test
  void publishesPublicKeysOnly() {
    JsonNode keys = browser.get("/oauth2/jwks").json().path("keys");
    assertThat(keys.size()).isEqualTo(1);
    assertThat(keys.path(0).propertyNames())
        .contains("kty", "kid", "n", "e")
        .doesNotContain("d", "p", "q", "dp", "dq", "qi");
  }

  @Test
  void aBrowserGetsACodeAndTheClientItsTokens() {
    String code = signInFor("crewcall-web", REDIRECT);
    Answer answer = exchange("crewcall-web", REDIRECT, code, VERIFIER);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("token_type")).isEqualTo("Bearer");
    JsonNode access = AuthClient.part(answer.text("access_token"), 1);
    assertThat(AuthClient.part(answer.text("access_token"), 0).path("typ").asString())
        .isEqualTo("at+jwt");
    assertThat(access.path("sub").asString()).isEqualTo(person.id().toString());
    assertThat(access.path("roles").path(0).asString()).isEqualTo("BRAND");
    assertThat(decoder.decode(answer.text("access_token")).getAudience())
        .containsExactly("crewcall-api");
    JsonNode id = AuthClient.part(answer.text("id_token"), 1);
    assertThat(id.path("sub").asString()).isEqualTo(person.id().toString());
    assertThat(id.path("preferred_username").asString()).isEqualTo(person.handle());
    assertThat(id.path("nonce").asString()).isEqualTo("n-1");

    Answer userinfo =
        browser.get("/oauth2/userinfo", "Authorization", "Bearer " + answer.text("access_token"));
    assertThat(userinfo.status()).isEqualTo(200);
    assertThat(userinfo.text("sub")).isEqualTo(person.id().toString());
    assertThat(userinfo.text("name")).isEqualTo("Asha Rao");
    // An id token is no access token.
    assertThat(
            browser
                .get("/oauth2/userinfo", "Authorization", "Bearer " + answer.text("id_token"))
                .status())
        .isEqualTo(401);
  }

  @Test
  void theAppGetsItsTokensToo() {
    String redirect = "io.crewcall.app:/oauth2/callback";
    String code = signInFor("crewcall-mobile", redirect);
    assertThat(exchange("crewcall-mobile", redirect, code, VERIFIER).status()).isEqualTo(200);
  }

  @Test
  void aCodeWorksOnceAndOnlyWithItsVerifier() {
    String stolen = signInFor("crewcall-web", REDIRECT);
    Answer thief = exchange("crewcall-web", REDIRECT, stolen, "another-verifier".repeat(3));
    assertThat(thief.status()).isEqualTo(400);
    assertThat(thief.text("error")).isEqualTo("invalid_grant");

    browser = new AuthClient(http.baseUrl());
    String code = signInFor("crewcall-web", REDIRECT);
    assertThat(exchange("crewcall-web", REDIRECT, code, VERIFIER).status()).isEqualTo(200);
    assertThat(exchange("crewcall-web", REDIRECT, code, VERIFIER).text("error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void anAccountThatWasDeactivatedGetsNoTokens() {
    String code = signInFor("crewcall-web", REDIRECT);
    jdbc.sql("update account set active = false where id = ?").param(person.id()).update();
    Answer answer = exchange("crewcall-web", REDIRECT, code, VERIFIER);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void foreignRedirectsAndMissingProofsAreRefused() {
    Map<String, String> foreign = authorization("crewcall-web", "http://evil.example/callback");
    Answer refused = browser.get("/oauth2/authorize?" + AuthClient.encode(foreign), html());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Location")).isEmpty();
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");

    Map<String, String> unproven = authorization("crewcall-web", REDIRECT);
    unproven.remove("code_challenge");
    unproven.remove("code_challenge_method");
    Answer sentBack = browser.get("/oauth2/authorize?" + AuthClient.encode(unproven), html());
    assertThat(sentBack.header("Location")).startsWith(REDIRECT + "?error=invalid_request");
  }

  @Test
  void theFormSaysWhatIsWrong() {
    browser.get(
        "/oauth2/authorize?" + AuthClient.encode(authorization("crewcall-web", REDIRECT)), html());
    Answer wrong = submit(person.email(), "seven red kettles");
    assertThat(wrong.status()).isEqualTo(302);
    assertThat(wrong.header("Location")).isEqualTo("/oauth2/login?wrong");
    Answer page = browser.get(wrong.header("Location"), html());
    assertThat(page.response().body()).contains("role=\"alert\"").contains("password is wrong");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    // Without the page's token nothing is compared.
    Answer forged =
        browser.form(
            "/oauth2/login", Map.of("email", person.email(), "password", AuthClient.PASSWORD));
    assertThat(forged.header("Location")).isEqualTo("/oauth2/login?stale");
    // The flow goes on all the same.
    assertThat(submit(person.email(), AuthClient.PASSWORD).header("Location"))
        .startsWith("/oauth2/authorize?");
  }

  @Test
  void theFormIsThrottledLikeTheApi() {
    Answer last;
    int guesses = 0;
    do {
      last = submit(person.email(), "wrong guess " + guesses++);
    } while (last.header("Location").equals("/oauth2/login?wrong") && guesses < 50);
    assertThat(last.header("Location")).startsWith("/oauth2/login?wait=");
    assertThat(browser.get(last.header("Location"), html()).response().body())
        .contains("Too many attempts");
    // However slow this machine is.
    jdbc.sql("update sign_in_throttle set blocked_until = now() + interval '1 minute'").update();
    assertThat(browser.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(429);
    jdbc.sql("delete from sign_in_throttle").update();
  }

  @Test
  void theCookieIsOfNoUseElsewhere() {
    browser.get(
        "/oauth2/authorize?" + AuthClient.encode(authorization("crewcall-web", REDIRECT)), html());
    Answer page = browser.get("/oauth2/login", html());
    assertThat(page.status()).isEqualTo(200);
    Answer signedIn = submit(person.email(), AuthClient.PASSWORD);
    assertThat(signedIn.header("Set-Cookie"))
        .startsWith("crewcall_sign_in=")
        .contains("Path=/oauth2")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(browser.get("/api/v1/auth/nothing").status()).isEqualTo(401);
  }

  @Test
  void withoutASessionUserinfoNeedsAToken() {
    Answer answer = browser.get("/oauth2/userinfo");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void aProgramThatIsNoClientGetsTheProtocolsError() {
    Answer answer = browser.form("/oauth2/token", Map.of("grant_type", "authorization_code"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("error")).isEqualTo("invalid_client");
    assertThat(browser.get("/oauth2/authorize", "Accept", "application/json").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth2/authorize?response_type=code&client_id=%00&redirect_uri=x",
        "/oauth2/authorize?response_type=code&client_id=crewcall-web&redirect_uri=%00",
        "/oauth2/authorize?response_type=code&client_id=a&client_id=b",
        "/oauth2/authorize?response_type=code&client_id='%20or%201=1--",
        "/oauth2/authorize?response_type=code&client_id=%ff%fe",
        "/oauth2/authorize?response_type=code&client_id=crewcall-web&scope=%00",
        "/oauth2/authorize?response_type=token&client_id=crewcall-web",
        "/oauth2/login;jsessionid=1",
        "/oauth2//login",
        "/oauth2/%2e%2e/api",
        "/oauth2/logout?id_token_hint=x",
        "/oauth2/logout?id_token_hint=%00",
        "/.well-known/nothing"
      })
  void badAddressesAreRefused(String address) {
    assertThat(browser.get(address, html()).status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_id=%00&code=x&code_verifier=x&grant_type=authorization_code",
        "client_id=crewcall-web&code=%00&code_verifier=x&grant_type=authorization_code",
        "client_id=crewcall-web&code=x&code_verifier=%00&grant_type=authorization_code",
        "client_id=crewcall-web&code=x&code_verifier=x&grant_type=%00",
        "client_id=crewcall-web&refresh_token=x&grant_type=refresh_token",
        "client_id=crewcall-web&grant_type=client_credentials",
        "client_id=crewcall-web&subject_token=x&grant_type=urn:ietf:params:oauth:grant-type:token-exchange",
        "grant_type",
        "%%%"
      })
  void badTokenRequestsAreRefused(String form) {
    for (String endpoint : new String[] {"token", "revoke", "introspect"}) {
      Answer answer =
          browser.postRaw(
              "/oauth2/" + endpoint,
              form.getBytes(StandardCharsets.US_ASCII),
              "application/x-www-form-urlencoded");
      assertThat(answer.status()).isBetween(400, 499);
    }
  }

  @Test
  void aFormWithNonsenseIsJustWrong() {
    assertThat(submit("\u0000", "\u0000").text("error")).isEqualTo("invalid_request");
    assertThat(submit("a".repeat(5000), "b".repeat(5000)).header("Location"))
        .isEqualTo("/oauth2/login?wrong");
    assertThat(submit("", "").header("Location")).isEqualTo("/oauth2/login?wrong");
  }

  /** From the client's first redirect to the code. */
  private String signInFor(String client, String redirect) {
    String start = "/oauth2/authorize?" + AuthClient.encode(authorization(client, redirect));
    Answer toLogin = browser.get(start, html());
    assertThat(toLogin.status()).isEqualTo(302);
    assertThat(toLogin.header("Location")).isEqualTo("/oauth2/login");
    Answer signedIn = submit(person.email(), AuthClient.PASSWORD);
    assertThat(signedIn.status()).isEqualTo(302);
    assertThat(signedIn.header("Location")).startsWith("/oauth2/authorize?");
    Answer back = browser.get(signedIn.header("Location"), html());
    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).startsWith(redirect + "?").contains("state=s-1");
    Matcher code = CODE.matcher(back.header("Location"));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private Answer submit(String email, String password) {
    Answer page = browser.get("/oauth2/login", html());
    Matcher csrf = CSRF.matcher(page.response().body());
    assertThat(csrf.find()).isTrue();
    return browser.form(
        "/oauth2/login", Map.of("email", email, "password", password, "_csrf", csrf.group(1)));
  }

  private Answer exchange(String client, String redirect, String code, String verifier) {
    Map<String, String> fields = new HashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", client);
    fields.put("redirect_uri", redirect);
    fields.put("code", code);
    fields.put("code_verifier", verifier);
    return new AuthClient(http.baseUrl()).form("/oauth2/token", fields);
  }

  private static Map<String, String> authorization(String client, String redirect) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("response_type", "code");
    fields.put("client_id", client);
    fields.put("redirect_uri", redirect);
    fields.put("scope", "openid profile");
    fields.put("state", "s-1");
    fields.put("nonce", "n-1");
    fields.put("code_challenge", challenge());
    fields.put("code_challenge_method", "S256");
    return fields;
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String[] html() {
    return new String[] {"Accept", "text/html,application/xhtml+xml"};
  }
}
