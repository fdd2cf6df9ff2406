package io.crewcall.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client of the service: keeps cookies, follows no redirect. */
public final class AuthClient {
  public static final String PASSWORD = "seven green kettles";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(new CookieManager())
          .build();

  public AuthClient(String base) {
    this.base = base;
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String text(String field) {
      return json().path(field).asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** Somebody new. */
  public record Person(UUID id, String email, String handle) {}

  public static String newHandle() {
    return "h" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  }

  public Person newPerson(String... roles) {
    String handle = newHandle();
    Answer answer = register(handle + "@crewcall.test", handle, roles);
    if (answer.status() != 201) {
      throw new AssertionError(answer.status() + " " + answer.response().body());
    }
    return new Person(UUID.fromString(answer.text("userId")), handle + "@crewcall.test", handle);
  }

  public Answer register(String email, String handle, String... roles) {
    return post("/api/v1/auth/register", registration(email, handle, roles));
  }

  public static Map<String, Object> registration(String email, String handle, String... roles) {
    return Map.of(
        "email", email,
        "password", PASSWORD,
        "displayName", "Asha Rao",
        "handle", handle,
        "roles", roles.length == 0 ? List.of("BRAND") : List.of(roles));
  }

  public Answer login(String email, String password) {
    return post("/api/v1/auth/login", Map.of("email", email, "password", password));
  }

  public Answer refresh(String token) {
    return post("/api/v1/auth/refresh", Map.of("refreshToken", token));
  }

  public Answer logout(String token) {
    return post("/api/v1/auth/logout", Map.of("refreshToken", token));
  }

  /** Signs in; fails the test when that is refused. */
  public Answer signIn(String email, String password) {
    Answer answer = login(email, password);
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + " " + answer.response().body());
    }
    return answer;
  }

  /** As {@code Authorization} header. */
  public String bearer(Person person) {
    return bearer(signIn(person.email(), PASSWORD));
  }

  public static String bearer(Answer login) {
    return "Bearer " + login.text("accessToken");
  }

  /** As somebody who is signed in. */
  public Answer postAs(String bearer, String path, Object body) {
    return post(path, body, "Authorization", bearer);
  }

  public Answer getAs(String bearer, String path) {
    return get(path, "Authorization", bearer);
  }

  public Answer deleteAs(String bearer, String path, String... headers) {
    return send(request(path, headers).header("Authorization", bearer).DELETE());
  }

  public Answer post(String path, Object body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json(body))));
  }

  /** As {@link #post} sends it. */
  public static byte[] json(Object body) {
    return JSON.writeValueAsBytes(body);
  }

  public Answer postRaw(String path, byte[] body, String contentType) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
  }

  public Answer form(String path, Map<String, String> fields, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(fields))));
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answer method(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Header and claims of a token. */
  public static JsonNode part(String token, int number) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }
}
