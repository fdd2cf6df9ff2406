package io.crewcall.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a service's OpenAPI document against the one in {@code docs/openapi}, so that no change of
 * the API goes unseen:
 *
 * <pre>
 * &#64;Test
 * void apiIsAsDocumented() {
 *   OpenApiContract.check(http, "gig-service");
 * }
 * </pre>
 *
 * <p>The present document is written to {@code target/openapi/<service>.json} each time; {@code
 * -Dopenapi.update=true} makes it the documented one.
 */
public final class OpenApiContract {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
  private static final int DIFFERENCES_SHOWN = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private OpenApiContract() {}

  /**
   * Compares, and checks that every operation has a unique id, a summary and a tag.
   *
   * @param service name of the file, for example {@code gig-service}
   * @throws AssertionError telling where the documents differ, or what is missing
   */
  public static void check(TestHttp http, String service) {
    check(fetch(http.baseUrl() + "/v3/api-docs"), service);
  }

  /** Compares a document that was got otherwise. */
  public static void check(JsonNode present, String service) {
    Path documented = root().resolve("docs/openapi/" + service + ".json");
    try {
      Path written = Path.of("target/openapi/" + service + ".json").toAbsolutePath();
      Files.createDirectories(written.getParent());
      Files.writeString(written, pretty(present));
      checkOperations(present);
      if (Boolean.getBoolean("openapi.update")) {
        Files.createDirectories(documented.getParent());
        Files.writeString(documented, pretty(present));
        return;
      }
      if (!Files.exists(documented)) {
        throw new AssertionError(
            "docs/openapi/" + service + ".json is missing; -Dopenapi.update=true makes it");
      }
      List<String> differences = new ArrayList<>();
      compare("", JSON.readTree(Files.readString(documented)), present, differences);
      if (!differences.isEmpty()) {
        throw new AssertionError(
            "the API is not as in docs/openapi/%s.json; if that is meant, -Dopenapi.update=true%n%s"
                .formatted(
                    service,
                    String.join(
                        System.lineSeparator(),
                        differences.subList(0, Math.min(DIFFERENCES_SHOWN, differences.size())))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkOperations(JsonNode document) {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (!document.path("openapi").asString("").startsWith("3.1.")) {
      faults.add("is no OpenAPI 3.1 document");
    }
    if (document.path("paths").isEmpty()) {
      faults.add("has no paths");
    }
    document
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) -> {
              if (METHODS.contains(method)) {
                String name = method + " " + path;
                String id = operation.path("operationId").asString("");
                if (id.isEmpty() || !ids.add(id)) {
                  faults.add(name + " has no operationId of its own: '" + id + "'");
                }
                if (operation.path("summary").asString("").isBlank()) {
                  faults.add(name + " has no summary");
                }
                if (operation.path("tags").isEmpty()) {
                  faults.add(name + " has no tag");
                }
              }
            }));
    if (!faults.isEmpty()) {
      throw new AssertionError("the OpenAPI document: " + String.join("; ", faults));
    }
  }

  private static void compare(
      String where, JsonNode documented, JsonNode present, List<String> differences) {
    if (documented.isObject() && present.isObject()) {
      Set<String> names = new TreeSet<>(documented.propertyNames());
      names.addAll(present.propertyNames());
      for (String name : names) {
        compare(
            where + "/" + name.replace("~", "~0").replace("/", "~1"),
            documented.path(name),
            present.path(name),
            differences);
      }
    } else if (documented.isArray() && present.isArray()) {
      for (int i = 0; i < Math.max(documented.size(), present.size()); i++) {
        compare(where + "/" + i, documented.path(i), present.path(i), differences);
      }
    } else if (!documented.equals(present)) {
      differences.add(
          "%s: documented %s, present %s".formatted(where, shown(documented), shown(present)));
    }
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= 120 ? text : text.substring(0, 120) + "...";
  }

  private static String pretty(JsonNode document) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return JSON.writer().with(printer).writeValueAsString(document) + "\n";
  }

  private static JsonNode fetch(String url) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(url + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path root() {
    String root = System.getProperty("crewcall.root");
    if (root == null) {
      throw new IllegalStateException("-Dcrewcall.root is not set; Maven sets it");
    }
    return Path.of(root);
  }
}
