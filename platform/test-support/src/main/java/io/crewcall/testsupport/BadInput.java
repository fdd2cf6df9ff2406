package io.crewcall.testsupport;

import io.crewcall.testsupport.JsonMutations.Mutation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what cannot be understood to every operation of a service, as its OpenAPI document names
 * them, so that a new operation is tried too: broken JSON, and the operation's own example with one
 * thing wrong at a time. Each must be answered with a problem document of status 400 or 422:
 *
 * <pre>
 * BadInput.at(http, tokens.bearer(someone, Role.values()))
 *     .with("gigId", gig)
 *     .unchanged(() -&gt; jdbc.sql("select count(*) from gig").query(Long.class).single())
 *     .check();
 * </pre>
 *
 * <p>Path variables that are not given get random ids: bodies are refused before objects are looked
 * for. A merge patch is not, since it can be read only with the object at hand; there a 404 is let
 * pass when the id was not given.
 */
public final class BadInput {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int FAILURES_SHOWN = 30;
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String baseUrl;
  private final String authorization;
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> left = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private @Nullable Supplier<?> state;
  private int sent;

  private BadInput(String baseUrl, String authorization) {
    this.baseUrl = baseUrl;
    this.authorization = authorization;
  }

  /**
   * @param authorization of somebody who may call every operation
   */
  public static BadInput at(TestHttp http, String authorization) {
    return new BadInput(http.baseUrl(), authorization);
  }

  /** What a path variable stands for. */
  public BadInput with(String variable, Object value) {
    variables.put(variable, value.toString());
    return this;
  }

  /** Leaves an operation out. */
  public BadInput without(String operationId, String reason) {
    left.put(operationId, reason);
    return this;
  }

  /** What must be the same after each operation as it was before. */
  public BadInput unchanged(Supplier<?> newState) {
    state = newState;
    return this;
  }

  /**
   * Tries all operations.
   *
   * @return how many requests were sent
   * @throws AssertionError naming the answers that were no refusals
   */
  public int check() {
    JsonNode document = JSON.readTree(send("GET", "/v3/api-docs", null).body());
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    tryOut(document, operation.getKey(), path.getKey(), operation.getValue())));
    if (!failures.isEmpty()) {
      throw new AssertionError(
          "%d of %d bad requests were not refused:%n%s"
              .formatted(
                  failures.size(),
                  sent,
                  String.join(
                      System.lineSeparator(),
                      failures.subList(0, Math.min(FAILURES_SHOWN, failures.size())))));
    }
    return sent;
  }

  private void tryOut(JsonNode document, String method, String template, JsonNode operation) {
    if (left.containsKey(operation.path("operationId").asString(""))) {
      return;
    }
    Object before = state == null ? "" : state.get();
    for (JsonNode parameter : operation.path("parameters")) {
      parameters(method, template, parameter);
    }
    JsonNode media = operation.at("/requestBody/content/application~1json");
    if (media.isObject()) {
      boolean optional = !operation.at("/requestBody/required").asBoolean(false);
      for (Mutation mutation : JsonMutations.of(document, media, method.equals("patch")).all()) {
        if (!(optional && mutation.body().length == 0)) {
          body(method, template, mutation);
        }
      }
    }
    Object after = state == null ? "" : state.get();
    if (!after.equals(before)) {
      failures.add(
          "%s %s changed what is stored: %s, %s".formatted(method, template, before, after));
    }
  }

  private void parameters(String method, String template, JsonNode parameter) {
    String name = parameter.path("name").asString("");
    String place = parameter.path("in").asString("");
    if (place.equals("path") && parameter.at("/schema/format").asString("").equals("uuid")) {
      expect(method, path(template.replace("{" + name + "}", "not-an-id")), null, false);
    } else if (method.equals("get") && place.equals("query") && name.equals("limit")) {
      for (String limit : List.of("0", "-1", "101", "abc", "1.5", "99999999999999999999")) {
        expect(method, path(template) + "?limit=" + limit, null, false);
      }
    }
  }

  private void body(String method, String template, Mutation mutation) {
    boolean unknownObject =
        method.equals("patch")
            && VARIABLE
                .matcher(template)
                .results()
                .anyMatch(variable -> !variables.containsKey(variable.group(1)));
    expect(method, path(template), mutation, unknownObject);
  }

  private String path(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                variables.getOrDefault(found.group(1), UUID.randomUUID().toString())));
  }

  private void expect(
      String method, String path, @Nullable Mutation mutation, boolean unknownObject) {
    sent++;
    HttpResponse<String> answer = send(method, path, mutation);
    Set<Integer> refusals = unknownObject ? Set.of(400, 404, 422) : Set.of(400, 422);
    boolean refused =
        refusals.contains(answer.statusCode())
            && answer
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json")
            && !JSON.readTree(answer.body()).path("code").asString("").isEmpty();
    if (!refused) {
      failures.add(
          "%s %s with %s: %d %s"
              .formatted(
                  method,
                  path,
                  mutation == null ? "these parameters" : mutation.what(),
                  answer.statusCode(),
                  answer.body().substring(0, Math.min(200, answer.body().length()))));
    }
  }

  private HttpResponse<String> send(String method, String path, @Nullable Mutation mutation) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .method(
                method.toUpperCase(java.util.Locale.ROOT),
                mutation == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(mutation.body()));
    if (!method.equalsIgnoreCase("get")) {
      request.header("If-Match", "*");
    }
    if (mutation != null) {
      request.header("Content-Type", "application/json");
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
