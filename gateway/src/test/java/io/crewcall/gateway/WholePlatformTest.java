package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the gateway says of all services at once: their health, their API. */
class WholePlatformTest extends GatewayTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Each service says of itself what is documented. */
  @BeforeAll
  static void documents() throws IOException {
    Path documented = Path.of(System.getProperty("crewcall.root"), "docs", "openapi");
    for (Map.Entry<String, Upstream> service : SERVICES.entrySet()) {
      service.getValue().document =
          Files.readString(documented.resolve(service.getKey() + ".json"));
    }
  }

  @Test
  void upOnlyWhenAllAre() {
    Answer up = awaitHealth(200);
    assertThat(up.body().path("status").asString()).isEqualTo("UP");
    assertThat(up.body().path("services").propertyNames()).hasSize(10);
    assertThat(up.header("cache-control")).contains("no-store");
    service("media-service").healthy = false;
    try {
      Answer down = awaitHealth(503);
      assertThat(down.body().path("status").asString()).isEqualTo("DOWN");
      assertThat(down.body().path("services").path("media-service").asString()).isEqualTo("DOWN");
      assertThat(down.body().path("services").path("gig-service").asString()).isEqualTo("UP");
    } finally {
      service("media-service").healthy = true;
    }
    awaitHealth(200);
    service("user-service").stop();
    try {
      awaitHealth(503);
    } finally {
      service("user-service").restart();
    }
    awaitHealth(200);
  }

  @Test
  void manyWhoAskForHealthAreOneToTheServices() {
    awaitHealth(200);
    int before = service("brand-service").requests.get();
    for (int i = 0; i < 50; i++) {
      anonymous("GET", "/actuator/health");
    }
    assertThat(service("brand-service").requests.get() - before).isLessThan(25);
  }

  private Answer awaitHealth(int status) {
    return await().until(() -> anonymous("GET", "/actuator/health"), a -> a.status() == status);
  }

  @Test
  void oneDocumentTellsOfAll() {
    JsonNode whole = anonymous("GET", "/openapi.json").expect(200).body();
    assertThat(whole.path("openapi").asString()).startsWith("3.1.");
    assertThat(whole.path("info").path("license").path("identifier").asString())
        .isEqualTo("Apache-2.0");

    Map<String, String> operations = new HashMap<>();
    Set<String> usedTags = new TreeSet<>();
    whole
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) -> {
              if (METHODS.contains(method)) {
                String id = operation.path("operationId").asString("");
                assertThat(operations.put(id, method + " " + path)).as(id).isNull();
                operation.path("tags").forEach(tag -> usedTags.add(tag.asString()));
              }
            }));
    int own = 0;
    for (Upstream service : SERVICES.values()) {
      own += operations(JSON.readTree(service.document)).size();
    }
    assertThat(operations).hasSize(own).hasSizeGreaterThan(60);
    Set<String> tags = new HashSet<>();
    whole.path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
    assertThat(tags).containsAll(usedTags);
    assertThat(whole.path("components").path("securitySchemes").path("bearer").isMissingNode())
        .isFalse();

    Set<String> referred = new TreeSet<>();
    references(whole, referred);
    assertThat(referred).isNotEmpty();
    for (String reference : referred) {
      assertThat(whole.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  /** What a service documents is what the gateway sends there. */
  @Test
  void everyDocumentedOperationReachesItsService() {
    for (Map.Entry<String, Upstream> service : SERVICES.entrySet()) {
      for (String operation : operations(JSON.readTree(service.getValue().document))) {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1].replaceAll("\\{[^}]+}", "1");
        Answer answer = signedIn("HEAD", path, null);
        assertThat(answer.header("x-upstream"))
            .as("%s %s", method, path)
            .isEqualTo(service.getKey());
      }
    }
  }

  @Test
  void thePageIsThere() {
    Answer page = anonymous("GET", "/docs");
    assertThat(page.status()).isIn(200, 302);
    Answer html = anonymous("GET", "/swagger-ui/index.html").expect(200);
    assertThat(html.header("content-type")).startsWith("text/html");
    Answer script = anonymous("GET", "/swagger-ui/swagger-initializer.js").expect(200);
    assertThat(new String(script.response().body())).contains("openapi.json");
  }

  private static Set<String> operations(JsonNode document) {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .forEachEntry((path, item) ->
            item.propertyNames().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method + " " + path)));
    return operations;
  }

  private static void references(JsonNode node, Set<String> found) {
    if (node.isObject()) {
      node.forEachEntry((name, value) -> {
        if (name.equals("$ref") && value.isString()) {
          found.add(value.asString());
        } else {
          references(value, found);
        }
      });
    } else if (node.isArray()) {
      node.forEach(value -> references(value, found));
    }
  }
}
