package io.crewcall.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every list of a service with values that its query parameters cannot have, as the schemas
 * of its OpenAPI document say. Each must be refused with 400 by a problem document that names the
 * parameter, and where there are so many values and no more, all of them:
 *
 * <pre>
 * BadParameters.at(http, tokens.bearer(someone, Role.values())).check();
 * </pre>
 */
public final class BadParameters {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int FAILURES_SHOWN = 30;
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String baseUrl;
  private final String authorization;
  private final Map<String, String> variables = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private int sent;

  private BadParameters(String baseUrl, String authorization) {
    this.baseUrl = baseUrl;
    this.authorization = authorization;
  }

  /**
   * @param authorization of somebody who may read everything
   */
  public static BadParameters at(TestHttp http, String authorization) {
    return new BadParameters(http.baseUrl(), authorization);
  }

  /** What a path variable stands for; a random id when nothing is said. */
  public BadParameters with(String variable, Object value) {
    variables.put(variable, value.toString());
    return this;
  }

  /**
   * Tries all parameters of all operations.
   *
   * @return how many requests were sent
   * @throws AssertionError naming the answers that were no such refusals
   */
  public int check() {
    JsonNode document = JSON.readTree(send("/v3/api-docs").body());
    document
        .get("paths")
        .properties()
        .forEach(path -> {
          JsonNode operation = path.getValue().path("get");
          for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
              tryOut(document, path.getKey(), operation, parameter);
            }
          }
        });
    if (!failures.isEmpty()) {
      throw new AssertionError(
          "%d of %d bad parameters were not refused:%n%s"
              .formatted(
                  failures.size(),
                  sent,
                  String.join(
                      System.lineSeparator(),
                      failures.subList(0, Math.min(FAILURES_SHOWN, failures.size())))));
    }
    return sent;
  }

  private void tryOut(JsonNode document, String template, JsonNode operation, JsonNode parameter) {
    String name = parameter.path("name").asString("");
    JsonNode schema = resolved(document, parameter.path("schema"));
    boolean several = schema.path("type").asString("").equals("array");
    JsonNode single = several ? resolved(document, schema.path("items")) : schema;
    Map<String, String> others = required(document, operation, name);
    List<String> permitted = new ArrayList<>();
    single.path("enum").forEach(value -> permitted.add(value.asString("")));
    for (String bad : wrong(single, permitted)) {
      // Blanks beside the commas of a list are none of its values.
      if (!several || !permitted.contains(bad.strip())) {
        expectRefusal(template, others, name, List.of(bad), permitted);
      }
    }
    String good = valid(single);
    if (good == null) {
      return;
    }
    if (!several) {
      expectRefusal(template, others, name, List.of(good, good), List.of());
    } else if (!wrong(single, permitted).isEmpty()) {
      expectRefusal(template, others, name, List.of(good, "-"), permitted);
      expectRefusal(template, others, name, List.of(good + ",-"), permitted);
    }
    int most = schema.path("maxItems").asInt(0);
    if (several && most > 0) {
      expectRefusal(
          template, others, name, java.util.Collections.nCopies(most + 1, good), List.of());
    }
  }

  /** Values that are not of the schema; empty where any text is. */
  private static List<String> wrong(JsonNode schema, List<String> permitted) {
    List<String> wrong = new ArrayList<>();
    if (!permitted.isEmpty()) {
      String one = permitted.getFirst();
      wrong.addAll(
          List.of("", "ZZZ", one.toLowerCase(java.util.Locale.ROOT), one + " ", one + "X"));
      return wrong;
    }
    switch (schema.path("format").asString(schema.path("type").asString(""))) {
      case "uuid" -> wrong.addAll(List.of("", "x", "1-1-1-1-1", "{" + UUID.randomUUID() + "}"));
      case "date" ->
          wrong.addAll(
              List.of(
                  "",
                  "today",
                  "2026-02-30",
                  "30.11.2026",
                  "2026-11-30T00:00:00Z",
                  "0000-01-01",
                  "+12026-01-01"));
      case "date-time" -> wrong.addAll(List.of("", "now", "2026-11-30", "2026-11-30T25:00:00Z"));
      case "boolean" -> wrong.addAll(List.of("", "yes", "1", "TRUE", "on", "null"));
      case "int32" -> wrong.addAll(List.of("", "x", "1.5", "0x10", "#10", "1e1", "2147483648"));
      case "int64" ->
          wrong.addAll(List.of("", "x", "1.5", "0x10", "#10", "1e1", "9223372036854775808"));
      case "double", "float", "number" ->
          wrong.addAll(List.of("", "x", "NaN", "Infinity", "-Infinity", "1d", "0x1p3"));
      default -> {
        int most = schema.path("maxLength").asInt(0);
        if (most > 0) {
          wrong.add("a".repeat(most + 1));
        }
      }
    }
    if (schema.has("minimum")) {
      wrong.add(schema.get("minimum").decimalValue().subtract(java.math.BigDecimal.ONE).toString());
    }
    if (schema.has("maximum")) {
      wrong.add(schema.get("maximum").decimalValue().add(java.math.BigDecimal.ONE).toString());
    }
    return wrong;
  }

  /** A value of the schema; null where the schema does not say enough. */
  private static @Nullable String valid(JsonNode schema) {
    if (!schema.path("enum").isEmpty()) {
      return schema.path("enum").get(0).asString();
    }
    return switch (schema.path("format").asString(schema.path("type").asString(""))) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date" -> "2026-11-30";
      case "date-time" -> "2026-11-30T09:00:00Z";
      case "boolean" -> "true";
      case "int32", "int64", "double", "float", "number" -> schema.path("minimum").asString("1");
      case "string" -> schema.has("pattern") ? null : "a".repeat(schema.path("minLength").asInt(1));
      default -> null;
    };
  }

  /** What the operation cannot be called without, beside the parameter that is tried. */
  private static Map<String, String> required(JsonNode document, JsonNode operation, String tried) {
    Map<String, String> others = new LinkedHashMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString("");
      if (parameter.path("in").asString("").equals("query")
          && parameter.path("required").asBoolean(false)
          && !name.equals(tried)) {
        JsonNode schema = resolved(document, parameter.path("schema"));
        String value =
            valid(schema.has("items") ? resolved(document, schema.path("items")) : schema);
        others.put(name, value == null ? "a" : value);
      }
    }
    return others;
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    JsonNode present = schema;
    while (present.has("$ref")) {
      present = document.at(present.get("$ref").asString().substring(1));
    }
    return present;
  }

  private void expectRefusal(
      String template,
      Map<String, String> others,
      String name,
      List<String> values,
      List<String> permitted) {
    StringBuilder query = new StringBuilder();
    others.forEach((other, value) -> query.append(other).append('=').append(value).append('&'));
    for (String value : values) {
      query
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
    String path = path(template) + "?" + query.substring(0, query.length() - 1);
    sent++;
    HttpResponse<String> answer = send(path);
    if (!refuses(answer, name, permitted)) {
      failures.add(
          "GET %s: %d %s"
              .formatted(
                  path.length() <= 300 ? path : path.substring(0, 300) + "...",
                  answer.statusCode(),
                  answer.body().substring(0, Math.min(300, answer.body().length()))));
    }
  }

  private static boolean refuses(HttpResponse<String> answer, String name, List<String> permitted) {
    if (answer.statusCode() != 400
        || !answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json")) {
      return false;
    }
    String body = answer.body();
    JsonNode problem = JSON.readTree(body);
    for (JsonNode error : problem.path("errors")) {
      // Of a list, the number of the value may follow.
      String field = error.path("field").asString("");
      String said = error.path("message").asString("");
      if ((field.equals(name) || field.startsWith(name + "["))
          && permitted.stream().allMatch(said::contains)
          && !body.contains("java.")
          && !body.contains("io.crewcall")) {
        return true;
      }
    }
    return false;
  }

  private String path(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                variables.getOrDefault(found.group(1), UUID.randomUUID().toString())));
  }

  private HttpResponse<String> send(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("GET " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
