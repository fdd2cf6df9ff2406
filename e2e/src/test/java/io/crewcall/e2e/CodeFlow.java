package io.crewcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application's way to a token: authorization code with PKCE, in a browser with cookies. */
final class CodeFlow {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-1";
  private static final Pattern CONSENT_STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  private final String client;
  private final String redirect;

  private CodeFlow(String client, String redirect) {
    this.client = client;
    this.redirect = redirect;
  }

  /** What the token endpoint answers to somebody who signs in with a client of the platform. */
  static JsonNode tokens(String email, String password, String scopes) {
    return new CodeFlow("crewcall-web", "http://localhost:3000/callback")
        .tokensOf(email, password, scopes);
  }

  /** The same for an application of somebody else's, which the person allows what it asks for. */
  static JsonNode tokensOfPartner(String email, String password, String scopes) {
    return new CodeFlow("demo-partner", "http://localhost:3000/partner")
        .tokensOf(email, password, scopes);
  }

  private JsonNode tokensOf(String email, String password, String scopes) {
    try {
      return run(email, password, scopes);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private JsonNode run(String email, String password, String scopes)
      throws IOException, InterruptedException {
    String authorize =
        "/oauth2/authorize?"
            + form(
                Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    client,
                    "redirect_uri",
                    redirect,
                    "scope",
                    scopes,
                    "state",
                    "s",
                    "code_challenge",
                    challenge(),
                    "code_challenge_method",
                    "S256"));
    HttpResponse<String> first = get(authorize);
    assertThat(location(first)).contains("/oauth2/login");
    HttpResponse<String> page = get("/oauth2/login");
    Matcher token = CSRF.matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    HttpResponse<String> signedIn =
        post(
            "/oauth2/login", Map.of("email", email, "password", password, "_csrf", token.group(1)));
    HttpResponse<String> back = get(location(signedIn));
    if (back.statusCode() == 302 && location(back).contains("/oauth2/consent")) {
      back = consent(get(location(back)).body(), scopes);
    } else if (back.statusCode() == 200) {
      back = consent(back.body(), scopes);
    }
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location(back));
    assertThat(code.find()).as(location(back)).isTrue();
    HttpResponse<String> tokens =
        post(
            "/oauth2/token",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirect,
                "code", URLDecoder.decode(code.group(1), UTF_8),
                "code_verifier", VERIFIER));
    assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
    return JSON.readTree(tokens.body());
  }

  private HttpResponse<String> consent(String page, String scopes)
      throws IOException, InterruptedException {
    Matcher state = CONSENT_STATE.matcher(page);
    assertThat(state.find()).as(page).isTrue();
    StringBuilder fields =
        new StringBuilder(form(Map.of("client_id", client, "state", state.group(1))));
    for (String scope : scopes.split(" ")) {
      fields.append("&scope=").append(scope);
    }
    return send("/oauth2/authorize", fields.toString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(LocalStack.GATEWAY.resolve(path))
            .header("Accept", "text/html")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, form(fields));
  }

  private HttpResponse<String> send(String path, String form)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(LocalStack.GATEWAY.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", LocalStack.GATEWAY.toString())
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 399);
    URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return location.isAbsolute() && location.getPort() == LocalStack.GATEWAY.getPort()
        ? location.getRawPath() + "?" + location.getRawQuery()
        : location.toString();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String challenge() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
