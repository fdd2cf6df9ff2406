package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser and the client that has sent it to the provider. */
public final class OAuthFlow {
  public static final String WEB = "crewcall-web";
  public static final String REDIRECT = "http://localhost:3000/callback";
  public static final String VERIFIER = "correct-verifier-correct-verifier-correct-verifier";
  public static final String SCOPES = "openid profile offline_access read write";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String base;
  private final AuthClient browser;

  public OAuthFlow(String base) {
    this.base = base;
    this.browser = new AuthClient(base);
  }

  /** The browser, cookies and all. */
  public AuthClient browser() {
    return browser;
  }

  /** What the dashboard asks for. */
  public static Map<String, String> request() {
    return request(WEB, REDIRECT, SCOPES);
  }

  public static Map<String, String> request(String client, String redirect, String scopes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("response_type", "code");
    fields.put("client_id", client);
    fields.put("redirect_uri", redirect);
    fields.put("scope", scopes);
    fields.put("state", "s-1");
    fields.put("nonce", "n-1");
    fields.put("code_challenge", challenge(VERIFIER));
    fields.put("code_challenge_method", "S256");
    return fields;
  }

  public Answer authorize(Map<String, String> request) {
    return page("/oauth2/authorize?" + AuthClient.encode(request));
  }

  public Answer page(String path) {
    return browser.get(path, "Accept", "text/html,application/xhtml+xml");
  }

  /** Fills in the form of the page to sign in. */
  public Answer submit(String email, String password) {
    return browser.form(
        "/oauth2/login",
        Map.of("email", email, "password", password, "_csrf", csrf(page("/oauth2/login"))));
  }

  public static String csrf(Answer page) {
    Matcher token = CSRF.matcher(page.response().body());
    assertThat(token.find()).as(page.response().body()).isTrue();
    return token.group(1);
  }

  /** From the client's first redirect to its code, signing in on the way. */
  public String code(Person person, Map<String, String> request) {
    Answer answer = authorize(request);
    if (answer.header("Location").startsWith("/oauth2/login")) {
      Answer signedIn = submit(person.email(), AuthClient.PASSWORD);
      assertThat(signedIn.header("Location")).startsWith("/oauth2/authorize?");
      answer = page(signedIn.header("Location"));
    }
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith(request.get("redirect_uri") + "?");
    return parameter(answer, "code");
  }

  /** A parameter of the address that an answer sends to. */
  public static String parameter(Answer answer, String name) {
    Matcher value = Pattern.compile("[?&]" + name + "=([^&#]*)").matcher(answer.header("Location"));
    return value.find() ? java.net.URLDecoder.decode(value.group(1), StandardCharsets.UTF_8) : "";
  }

  /** The sign-in cookie that an answer sets, with all it says. */
  public static String signInCookie(Answer answer) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("crewcall_sign_in="))
        .findFirst()
        .orElseThrow();
  }

  public Answer exchange(String code) {
    return exchange(WEB, REDIRECT, code, VERIFIER);
  }

  public Answer exchange(String client, String redirect, String code, String verifier) {
    Map<String, String> fields = new HashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", client);
    fields.put("redirect_uri", redirect);
    fields.put("code", code);
    fields.put("code_verifier", verifier);
    return token(fields);
  }

  /** The tokens of somebody who signs in to the dashboard. */
  public Answer signIn(Person person) {
    Answer tokens = exchange(code(person, request()));
    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
    return tokens;
  }

  public Answer refresh(String refreshToken) {
    return refresh(WEB, refreshToken);
  }

  public Answer refresh(String client, String refreshToken) {
    return token(
        Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
  }

  public Answer revoke(String client, String token) {
    return new AuthClient(base).form("/oauth2/revoke", Map.of("client_id", client, "token", token));
  }

  /** As a client without cookies asks. */
  public Answer token(Map<String, String> fields, String... headers) {
    return new AuthClient(base).form("/oauth2/token", fields, headers);
  }

  public static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(
                (AuthClient.encode(id) + ":" + AuthClient.encode(secret))
                    .getBytes(StandardCharsets.UTF_8));
  }

  public static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
