package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API documents that the running platform serves are those of {@code docs/openapi}. In the
 * compact mode all services make theirs in one JVM, which no test of a single service sees.
 */
@ExtendWith(LocalStack.class)
class ServedDocumentsTest {
  private static final Path DOCUMENTED = LocalStack.root().resolve("docs/openapi");
  private static final JsonMapper JSON = new JsonMapper();

  /** The services that have a document, with their ports. */
  static List<Map.Entry<String, Integer>> services() throws IOException {
    Map<String, Map<String, Map<String, Object>>> topology =
        new Yaml()
            .load(
                Files.readString(
                    LocalStack.root().resolve("local/src/main/resources/topology.yaml")));
    return topology.get("services").entrySet().stream()
        .filter(service -> Files.exists(DOCUMENTED.resolve(service.getKey() + ".json")))
        .map(service -> Map.entry(service.getKey(), (Integer) service.getValue().get("port")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceServesItsDocument(Map.Entry<String, Integer> service) throws Exception {
    JsonNode served = get(LocalStack.service(service.getValue()).resolve("/v3/api-docs"));
    JsonNode documented = documented(service.getKey());
    Comparison comparison = new Comparison(documented, served);
    comparison.compare("", documented, served);
    assertThat(comparison.differences).isEmpty();
  }

  @Test
  void theGatewayServesThemAsOne() throws Exception {
    JsonNode whole = get(LocalStack.GATEWAY.resolve("/openapi.json"));
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, Integer> service : services()) {
      JsonNode documented = documented(service.getKey());
      Comparison comparison = new Comparison(documented, whole);
      documented
          .path("paths")
          .forEachEntry((path, item) ->
              item.forEachEntry((method, operation) ->
                  comparison.compare(
                      method + " " + path,
                      operation,
                      whole.path("paths").path(path).path(method))));
      differences.addAll(comparison.differences);
    }
    assertThat(differences).isEmpty();
  }

  private static JsonNode documented(String service) throws IOException {
    return JSON.readTree(Files.readString(DOCUMENTED.resolve(service + ".json")));
  }

  private static JsonNode get(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
      return JSON.readTree(answer.body());
    }
  }

  /** Compares two documents; what they refer to counts, and not by which name. */
  private static final class Comparison {
    private final JsonNode documents;
    private final JsonNode serves;
    private final Set<String> followed = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    Comparison(JsonNode documents, JsonNode serves) {
      this.documents = documents;
      this.serves = serves;
    }

    void compare(String where, JsonNode documented, JsonNode served) {
      if (documented.has("$ref") && served.has("$ref")) {
        String one = documented.path("$ref").asString();
        String other = served.path("$ref").asString();
        if (followed.add(one + " " + other)) {
          compare(where, documents.at(one.substring(1)), serves.at(other.substring(1)));
        }
      } else if (documented.isObject() && served.isObject()) {
        Set<String> names = new TreeSet<>(documented.propertyNames());
        names.addAll(served.propertyNames());
        names.forEach(
            name -> compare(where + "/" + name, documented.path(name), served.path(name)));
      } else if (documented.isArray() && served.isArray()) {
        for (int i = 0; i < Math.max(documented.size(), served.size()); i++) {
          compare(where + "/" + i, documented.path(i), served.path(i));
        }
      } else if (!documented.equals(served)) {
        differences.add(where + ": documented " + documented + ", served " + served);
      }
    }
  }
}
