package io.crewcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in with a browser by the real pages, through the gateway: a session and no token. */
@ExtendWith(LocalStack.class)
class BrowserSignInTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final String ME = "/api/v1/users/me";

  private final Api api = LocalStack.api();
  private final String unique = "b" + UUID.randomUUID().toString().substring(0, 8);
  private final String email = unique + "@example.test";
  private final Person person =
      Person.join(api, email, LocalStack.PASSWORD, "Bela " + unique, unique, List.of("BRAND"));

  /** A browser of its own: its cookies, and where it is. */
  private static final class Browser {
    private final HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    HttpResponse<String> get(String path) {
      return send("GET", path, null, "Accept", "text/html,application/json");
    }

    HttpResponse<String> send(
        String method, String path, @Nullable String body, String... headers) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(LocalStack.GATEWAY.resolve(path))
              .method(
                  method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    /** The end of the redirects, and where that is. */
    HttpResponse<String> follow(HttpResponse<String> answer, String stopAt) {
      HttpResponse<String> now = answer;
      for (int i = 0; i < 10 && now.statusCode() / 100 == 3; i++) {
        URI next = now.uri().resolve(now.headers().firstValue("Location").orElseThrow());
        assertThat(next.getAuthority()).isEqualTo(LocalStack.GATEWAY.getAuthority());
        if (next.getPath().equals(stopAt)) {
          return now;
        }
        now = get(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()));
      }
      return now;
    }

    /** Fills in the page to sign in and goes on to where the browser wanted to. */
    HttpResponse<String> fillIn(HttpResponse<String> page, String email, String password) {
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      Map<String, String> fields = new java.util.HashMap<>();
      Matcher hidden = HIDDEN.matcher(page.body());
      while (hidden.find()) {
        fields.putIfAbsent(hidden.group(1), hidden.group(2).replace("&amp;", "&"));
      }
      fields.put("email", email);
      fields.put("password", password);
      String form =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      return send(
          "POST",
          "/oauth2/login",
          form,
          "Content-Type",
          "application/x-www-form-urlencoded",
          "Origin",
          LocalStack.GATEWAY.toString());
    }

    void signIn(String email, String password) {
      HttpResponse<String> page = follow(get("/bff/login?returnTo=/campaigns"), "");
      HttpResponse<String> done = follow(fillIn(page, email, password), "/campaigns");
      assertThat(done.headers().firstValue("Location")).contains("/campaigns");
    }

    JsonNode session() {
      HttpResponse<String> answer = get("/bff/session");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    }

    boolean signedIn() {
      return session().path("signedIn").asBoolean();
    }

    HttpResponse<String> change(String method, String path, @Nullable String body) {
      JsonNode session = session();
      return send(
          method,
          path,
          body,
          "Content-Type",
          "application/json",
          session.path("csrfHeader").asString(),
          session.path("csrfToken").asString(),
          "Origin",
          LocalStack.GATEWAY.toString());
    }
  }

  @Test
  void aPersonSignsInByThePagesCallsAndSignsOut() throws Exception {
    Browser browser = new Browser();
    assertThat(browser.signedIn()).isFalse();
    HttpResponse<String> page = browser.follow(browser.get("/bff/login?returnTo=/campaigns"), "");
    assertThat(page.body()).contains("to go on to <strong>Crewcall</strong>");
    HttpResponse<String> done =
        browser.follow(browser.fillIn(page, email, LocalStack.PASSWORD), "/campaigns");
    assertThat(done.uri().getPath()).isEqualTo("/bff/callback");

    JsonNode session = browser.session();
    assertThat(session.path("signedIn").asBoolean()).isTrue();
    HttpResponse<String> me = browser.get(ME);
    assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
    assertThat(JSON.readTree(me.body()).path("id").asString())
        .isEqualTo(session.path("userId").asString());

    // Several tabs at once.
    List<Callable<Integer>> tabs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tabs.add(() -> browser.get(ME).statusCode());
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> tab : threads.invokeAll(tabs)) {
        assertThat(tab.get()).isEqualTo(200);
      }
    }

    // A role that is taken is there at the next call, at every service.
    assertThat(
            browser
                .send(
                    "POST",
                    "/api/v1/auth/account/roles",
                    "{\"role\":\"INFLUENCER\"}",
                    "Content-Type",
                    "application/json")
                .statusCode())
        .as("not from a page of ours")
        .isEqualTo(403);
    HttpResponse<String> role =
        browser.change("POST", "/api/v1/auth/account/roles", "{\"role\":\"INFLUENCER\"}");
    assertThat(role.statusCode()).as(role.body()).isBetween(200, 204);
    HttpResponse<String> profile = browser.get("/api/v1/influencers/me");
    assertThat(profile.statusCode()).as(profile.body()).isNotIn(401, 403);

    assertThat(browser.change("POST", "/bff/logout", null).statusCode()).isEqualTo(204);
    assertThat(browser.signedIn()).isFalse();
    assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    HttpResponse<String> again = browser.follow(browser.get("/bff/login"), "");
    assertThat(again.body()).as("the password is asked for again").contains("name=\"password\"");
  }

  @Test
  void aSessionEndsWhereverItIsEnded() {
    Browser first = new Browser();
    first.signIn(email, LocalStack.PASSWORD);
    Browser second = new Browser();
    second.signIn(email, LocalStack.PASSWORD);
    String own = "";
    for (JsonNode one : api.get("/api/v1/auth/sessions", person).expect(200).body().path("items")) {
      if (one.path("clientId").asString("").equals("crewcall-gateway")) {
        own = one.path("id").asString();
      }
    }
    // The newest is listed first, so this is the first browser's.
    assertThat(own).isNotEmpty();
    api.call("DELETE", "/api/v1/auth/sessions/" + own, person, null, Map.of()).expect(204);
    await().untilAsserted(() -> assertThat(first.signedIn()).isFalse());
    assertThat(second.signedIn()).isTrue();
    String next = "another rather long pass phrase 8";
    api.post(
            "/api/v1/auth/account/password",
            person,
            Map.of("currentPassword", LocalStack.PASSWORD, "newPassword", next))
        .expect(204);
    await().untilAsserted(() -> assertThat(second.signedIn()).isFalse());
    assertThat(second.get(ME).statusCode()).isEqualTo(401);
    second.signIn(email, next);
    assertThat(second.signedIn()).isTrue();
  }
}
