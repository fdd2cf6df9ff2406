package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a client does wrong, at every service, the answer is a problem document and never 5xx.
 */
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SOME_ID = "0198c0de-0000-7000-8000-000000000001";

  /**
   * One write operation of each service, with a body whose one field is of the wrong type.
   *
   * @param port of the service itself
   */
  private record Operation(
      String service, int port, String method, String path, String wrongType, String wrongMethod) {
    @Override
    public String toString() {
      return service;
    }
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation(
              "auth-service", 8081, "POST", "/api/v1/auth/login", "{\"email\":5}", "DELETE"),
          new Operation(
              "user-service", 8082, "PUT", "/api/v1/users/me/away", "{\"from\":5}", "POST"),
          new Operation(
              "influencer-service",
              8083,
              "POST",
              "/api/v1/influencers/me/posts",
              "{\"likes\":\"5\"}",
              "DELETE"),
          new Operation(
              "creative-service", 8084, "PUT", "/api/v1/creatives/me", "{\"bio\":5}", "POST"),
          new Operation(
              "brand-service", 8085, "POST", "/api/v1/brands", "{\"companyName\":5}", "DELETE"),
          new Operation(
              "campaign-service",
              8086,
              "POST",
              "/api/v1/campaigns",
              "{\"budget\":\"much\"}",
              "DELETE"),
          new Operation(
              "gig-service",
              8087,
              "POST",
              "/api/v1/gigs",
              "{\"roles\":[{\"slots\":1.9}]}",
              "DELETE"),
          new Operation(
              "media-service", 8088, "POST", "/api/v1/media/uploads", "{\"size\":\"5\"}", "PUT"),
          new Operation(
              "search-service", 8089, "GET", "/api/v1/search/creators?limit=1000", "", "POST"),
          new Operation(
              "analytics-service", 8090, "GET", "/api/v1/scorecards/not-an-id", "", "POST"));

  private final HttpClient client = HttpClient.newHttpClient();
  private Person person;

  @BeforeAll
  void signUp() {
    person = LocalStack.person("BRAND", "INFLUENCER", "CREATIVE");
  }

  @AfterAll
  void close() {
    client.close();
  }

  static Stream<Operation> operations() {
    return OPERATIONS.stream();
  }

  private Stream<URI> doors(Operation operation) {
    return Stream.of(LocalStack.GATEWAY, LocalStack.service(operation.port()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void unknownPath(Operation operation) throws Exception {
    for (URI door : doors(operation).toList()) {
      String path = operation.path().replaceFirst("\\?.*", "") + "/no/such/thing";
      problem(send(door, "GET", path, person.token(), null), 404, 403);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void wrongMethod(Operation operation) throws Exception {
    for (URI door : doors(operation).toList()) {
      HttpResponse<String> answer =
          send(door, operation.wrongMethod(), operation.path(), person.token(), "{}");
      problem(answer, 405);
      assertThat(answer.headers().firstValue("Allow")).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void malformedWrongTypeAndUnknownProperty(Operation operation) throws Exception {
    for (URI door : doors(operation).toList()) {
      if (operation.method().equals("GET")) {
        problem(send(door, "GET", operation.path(), person.token(), null), 400);
        continue;
      }
      for (String body :
          List.of(
              "{\"a\":",
              "[]",
              "\"text\"",
              "",
              operation.wrongType(),
              "{\"noSuchProperty\":1}",
              "{\"email\":\"\\u0000\"}",
              "[".repeat(2000))) {
        problem(
            send(door, operation.method(), operation.path(), person.token(), body), 400, 422, 428);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void oversizedBody(Operation operation) throws Exception {
    if (operation.method().equals("GET")) {
      return;
    }
    String large = "{\"x\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}";
    for (URI door : doors(operation).toList()) {
      problem(send(door, operation.method(), operation.path(), person.token(), large), 413);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void noTokenOrAForeignOne(Operation operation) throws Exception {
    for (URI door : doors(operation).toList()) {
      if (!operation.service().equals("auth-service")
          && !operation.service().equals("analytics-service")) {
        String body = operation.method().equals("GET") ? null : "{}";
        problem(send(door, operation.method(), operation.path(), null, body), 401);
      }
      for (String token : List.of("nonsense", foreign(), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")) {
        problem(send(door, "GET", operation.path(), token, null), 401);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void odd(Operation operation) throws Exception {
    for (URI door : doors(operation).toList()) {
      for (String path :
          List.of(
              "/api/v1/gigs;x=1",
              "/api/v1//gigs",
              "/api/v1/gigs/%2e%2e/x",
              "/api/v1/gigs/%00",
              "/api/v1/gigs%2f" + SOME_ID)) {
        problem(send(door, "GET", path, person.token(), null), 400, 403, 404);
      }
    }
  }

  /** Signed by somebody else's key. */
  private String foreign() {
    String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + UUID.randomUUID() + "\"}";
    String claims = "{\"sub\":\"" + SOME_ID + "\",\"aud\":[\"crewcall-api\"],\"exp\":4102444800}";
    java.util.Base64.Encoder base64 = java.util.Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + "."
        + base64.encodeToString(new byte[256]);
  }

  private HttpResponse<String> send(URI door, String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(door + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void problem(HttpResponse<String> answer, Integer... statuses) {
    String context =
        answer.request().method() + " " + answer.request().uri() + " -> " + answer.body();
    assertThat(answer.statusCode()).as(context).isIn((Object[]) statuses);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(context)
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).as(context).isEqualTo(answer.statusCode());
    for (String field : List.of("type", "title", "detail", "code")) {
      assertThat(problem.path(field).asString("")).as(context + " has " + field).isNotBlank();
    }
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("io.crewcall");
  }
}
