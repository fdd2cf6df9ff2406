package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The merge of small documents, and of those in {@code docs/openapi}. */
class OpenApiMergeTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenApiMerge merge = new OpenApiMerge(JSON);

  @Test
  void sharesWhatIsTheSame() {
    JsonNode merged =
        merge.merge(
            Map.of(
                "gig-service", document("/gigs", "Money", "{\"type\":\"object\"}"),
                "user-service", document("/users", "Money", "{\"type\":\"object\"}")));
    assertThat(schemas(merged)).containsExactly("Money");
    assertThat(merged.path("paths").propertyNames()).containsExactly("/gigs", "/users");
  }

  @Test
  void tellsApartWhatIsNot() {
    JsonNode merged =
        merge.merge(
            Map.of(
                "gig-service", document("/gigs", "Person", "{\"type\":\"object\"}"),
                "campaign-service", document("/tree", "Person", "{\"type\":\"string\"}")));
    assertThat(schemas(merged)).containsExactly("CampaignPerson", "GigPerson");
    assertThat(merged.path("paths").path("/gigs").findValue("$ref").asString())
        .isEqualTo("#/components/schemas/GigPerson");
  }

  @Test
  void tellsApartWhatRefersToSomethingElse() {
    String list = ",\"List\":{\"items\":{\"$ref\":\"#/components/schemas/Person\"}}";
    JsonNode merged =
        merge.merge(
            Map.of(
                "gig-service", document("/gigs", "Person", "{\"type\":\"object\"}" + list),
                "campaign-service", document("/tree", "Person", "{\"type\":\"string\"}" + list)));
    assertThat(schemas(merged))
        .containsExactly("CampaignList", "CampaignPerson", "GigList", "GigPerson");
    assertThat(merged.at("/components/schemas/GigList/items/$ref").asString())
        .isEqualTo("#/components/schemas/GigPerson");
  }

  @Test
  void joinsTheMethodsOfOnePath() {
    JsonNode merged =
        merge.merge(
            Map.of(
                "gig-service", JSON.readTree("{\"paths\":{\"/x\":{\"get\":{}}}}"),
                "media-service", JSON.readTree("{\"paths\":{\"/x\":{\"post\":{}}}}")));
    assertThat(merged.path("paths").path("/x").propertyNames())
        .containsExactlyInAnyOrder("get", "post");
  }

  /** Leaves the result where the linters look for it: see docs/openapi/README.md. */
  @Test
  void mergesTheDocumentsOfAllServices() throws IOException {
    JsonNode merged = merge.merge(documented());
    Path file = Path.of("target/openapi/aggregated.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, merged.toPrettyString());

    assertThat(merged.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(merged.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
    assertThat(merged.at("/components/securitySchemes/bearer/type").asString()).isEqualTo("http");
    Set<String> tags = new TreeSet<>();
    merged.path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
    Map<String, String> operations = new HashMap<>();
    List<String> faults = new ArrayList<>();
    merged
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) -> {
              String name = method + " " + path;
              String id = operation.path("operationId").asString("");
              String other = operations.put(id, name);
              if (other != null) {
                faults.add("operationId '" + id + "' of " + name + " and " + other);
              }
              operation
                  .path("tags")
                  .forEach(tag -> {
                    if (!tags.contains(tag.asString())) {
                      faults.add("tag " + tag + " of " + name);
                    }
                  });
            }));
    references(merged, new TreeSet<>()).stream()
        .filter(reference -> merged.at(reference.substring(1)).isMissingNode())
        .forEach(reference -> faults.add("nothing at " + reference));
    assertThat(faults).isEmpty();
    assertThat(operations).hasSizeGreaterThan(100);
  }

  private static Map<String, JsonNode> documented() throws IOException {
    Path folder = Path.of(System.getProperty("crewcall.root"), "docs/openapi");
    Map<String, JsonNode> documents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith("-service.json")).toList()) {
        String name = file.getFileName().toString();
        documents.put(
            name.substring(0, name.length() - ".json".length()),
            JSON.readTree(Files.readString(file)));
      }
    }
    return documents;
  }

  private static JsonNode document(String path, String schema, String content) {
    return JSON.readTree(
        """
        {"paths": {"%s": {"get": {"schema": {"$ref": "#/components/schemas/%s"}}}},
         "components": {"schemas": {"%s": %s}}}
        """
            .formatted(path, schema, schema, content));
  }

  private static Set<String> schemas(JsonNode document) {
    return new TreeSet<>(document.at("/components/schemas").propertyNames());
  }

  private static Set<String> references(JsonNode node, Set<String> found) {
    if (node.has("$ref")) {
      found.add(node.path("$ref").asString());
    }
    node.forEach(child -> references(child, found));
    return found;
  }
}
