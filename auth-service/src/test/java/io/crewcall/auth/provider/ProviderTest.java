package io.crewcall.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class ProviderTest {
  private static final String VERIFIER = OAuthFlow.VERIFIER;
  private static final String REDIRECT = OAuthFlow.REDIRECT;

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private JwtDecoder decoder;
  private OAuthFlow flow;
  private AuthClient browser;
  private Person person;

  @BeforeEach
  void register() {
    flow = new OAuthFlow(http.baseUrl());
    browser = flow.browser();
    person = browser.newPerson("BRAND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
  void isDiscoverable(String document) {
    JsonNode about = browser.get(document).json();
    String issuer = tokens.issuer();
    assertThat(about.path("issuer").asString()).isEqualTo(issuer);
    Map.of(
            "authorization_endpoint", "authorize",
            "token_endpoint", "token",
            "jwks_uri", "jwks",
            "userinfo_endpoint", "userinfo",
            "end_session_endpoint", "logout",
            "revocation_endpoint", "revoke",
            "introspection_endpoint", "introspect")
        .forEach((name, path) ->
            assertThat(about.path(name).asString()).isEqualTo(issuer + "/oauth2/" + path));
    Map.of(
            "response_types_supported", "[\"code\"]",
            "response_modes_supported", "[\"query\"]",
            "code_challenge_methods_supported", "[\"S256\"]",
            "grant_types_supported",
                "[\"authorization_code\",\"refresh_token\",\"client_credentials\"]",
            "token_endpoint_auth_methods_supported", "[\"none\",\"client_secret_basic\"]",
            "introspection_endpoint_auth_methods_supported", "[\"client_secret_basic\"]",
            "request_uri_parameter_supported", "false")
        .forEach((name, value) -> assertThat(about.path(name).toString()).isEqualTo(value));
    assertThat(about.path("scopes_supported").toString())
        .contains("openid", "profile", "email", "offline_access", "read", "write")
        .doesNotContain("personal-data");
    assertThat(about.propertyNames())
        .doesNotContain(
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported",
            "device_authorization_endpoint",
            "pushed_authorization_request_endpoint",
            "registration_endpoint");
  }

  @Test
  void publishesPublicKeysOnly() {
    JsonNode keys = browser.get("/oauth2/jwks").json().path("keys");
    assertThat(keys.size()).isPositive();
    for (JsonNode key : keys) {
      assertThat(key.propertyNames())
          .contains("kty", "kid", "n", "e")
          .doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }
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
    assertThat(refused.header("Content-Type")).startsWith("text/html");

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
    assertThat(OAuthFlow.signInCookie(signedIn))
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

  @Test
  void refusalsSayHowToSignIn() {
    Answer wrong =
        browser.form(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials", "scope", "read"),
            "Authorization",
            OAuthFlow.basic("user-service", "wrong"));
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.text("error")).isEqualTo("invalid_client");
    assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
    Answer asBrowser = browser.get("/oauth2/userinfo", html());
    assertThat(asBrowser.status()).isEqualTo(401);
    assertThat(asBrowser.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void aRequestForTokensNamesItsGrant() {
    for (Map<String, String> fields :
        List.of(Map.of("client_id", "crewcall-web"), Map.of("grant_type", "", "code", "x"))) {
      Answer answer = browser.form("/oauth2/token", fields);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("error")).isEqualTo("invalid_request");
    }
    Answer unknown =
        browser.form(
            "/oauth2/token", Map.of("grant_type", "password", "client_id", "crewcall-web"));
    assertThat(unknown.text("error")).isEqualTo("unsupported_grant_type");
  }

  @Test
  void aRequestForACodeMayComeAsAForm() {
    Answer sent =
        browser.form("/oauth2/authorize", authorization("crewcall-web", REDIRECT), html());
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("Location")).startsWith("/oauth2/authorize?");
    flow.signIn(person);
    Answer back = browser.get(sent.header("Location"), html());
    assertThat(back.header("Location")).startsWith(REDIRECT + "?code=");
    assertThat(OAuthFlow.parameter(back, "state")).isEqualTo("s-1");
  }

  @ParameterizedTest
  @CsvSource({
    "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
    "registration, {}, registration_not_supported",
    "response_mode, fragment, invalid_request",
    "response_mode, form_post, invalid_request",
    "code_challenge, short, invalid_request",
    "id_token_hint, nonsense, invalid_request",
  })
  void whatWouldNotBeDoneIsRefused(String parameter, String value, String error) {
    Map<String, String> request = new HashMap<>(authorization("crewcall-web", REDIRECT));
    request.put(parameter, value);
    assertThat(OAuthFlow.parameter(flow.authorize(request), "error")).isEqualTo(error);
    flow.signIn(person);
    assertThat(OAuthFlow.parameter(flow.authorize(request), "error")).isEqualTo(error);
  }

  @Test
  void aHintNamesWhoeverIsSignedIn() {
    String own = flow.signIn(person).text("id_token");
    OAuthFlow other = new OAuthFlow(http.baseUrl());
    String others = other.signIn(other.browser().newPerson()).text("id_token");
    Map<String, String> request = new HashMap<>(authorization("crewcall-web", REDIRECT));
    request.put("response_mode", "query");
    request.put("id_token_hint", own);
    assertThat(flow.authorize(request).header("Location")).startsWith(REDIRECT + "?code=");
    request.put("id_token_hint", others);
    assertThat(OAuthFlow.parameter(flow.authorize(request), "error")).isEqualTo("login_required");
  }

  @Test
  void aSignInOfThisMomentIsASignInAnew() {
    flow.signIn(person);
    Map<String, String> request = new HashMap<>(authorization("crewcall-web", REDIRECT));
    request.put("max_age", "0");
    Answer again = flow.authorize(request);
    assertThat(again.header("Location")).startsWith("/oauth2/authorize?").doesNotContain("max_age");
    assertThat(flow.page(again.header("Location")).header("Location")).startsWith("/oauth2/login");
    Answer signedIn = flow.submit(person.email(), AuthClient.PASSWORD);
    assertThat(flow.page(signedIn.header("Location")).header("Location")).contains("?code=");
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
        "client_id=crewcall-web&code=x&code=y&code_verifier=x&grant_type=authorization_code",
        "client_id=crewcall-web&code=x&code_verifier=x&code_verifier=y&grant_type=authorization_code",
        "client_id=crewcall-web&refresh_token=x&refresh_token=y&grant_type=refresh_token",
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

  private String signInFor(String client, String redirect) {
    return flow.code(person, OAuthFlow.request(client, redirect, "openid profile"));
  }

  private Answer submit(String email, String password) {
    return flow.submit(email, password);
  }

  private Answer exchange(String client, String redirect, String code, String verifier) {
    return flow.exchange(client, redirect, code, verifier);
  }

  private static Map<String, String> authorization(String client, String redirect) {
    return OAuthFlow.request(client, redirect, "openid profile");
  }

  private static String[] html() {
    return new String[] {"Accept", "text/html,application/xhtml+xml"};
  }
}
