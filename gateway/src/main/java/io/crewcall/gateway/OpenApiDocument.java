package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The aggregated OpenAPI 3.1 document, put together from what the services say of themselves and
 * kept for a minute. A service that is away is left out until it is back.
 */
@RestController
class OpenApiDocument {
  private static final Logger log = LoggerFactory.getLogger(OpenApiDocument.class);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private record Merged(ObjectNode document, Instant until) {}

  private final GatewayProperties properties;
  private final JsonMapper json;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final AtomicReference<@Nullable Merged> merged = new AtomicReference<>();

  OpenApiDocument(GatewayProperties properties, JsonMapper json, Clock clock) {
    this.properties = properties;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ObjectNode> document() throws InterruptedException {
    Merged kept = merged.get();
    if (kept == null || kept.until().isBefore(clock.instant())) {
      kept = fetch();
    }
    return ResponseEntity.ok(kept.document());
  }

  private synchronized Merged fetch() throws InterruptedException {
    Merged kept = merged.get();
    if (kept != null && kept.until().isAfter(clock.instant())) {
      return kept;
    }
    Map<String, JsonNode> documents = fetchAll();
    if (documents.isEmpty()) {
      throw Problem.unavailable("SERVICE_UNAVAILABLE", "No service answers right now.").exception();
    }
    boolean complete = documents.size() == properties.services().size();
    Merged fresh =
        new Merged(
            new OpenApiMerge(json).merge(documents),
            clock.instant().plus(complete ? KEPT : Duration.ofSeconds(2)));
    merged.set(fresh);
    return fresh;
  }

  /** All at once: a service makes its document when it is first asked, which takes a while. */
  private Map<String, JsonNode> fetchAll() throws InterruptedException {
    Map<String, JsonNode> documents = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<@Nullable JsonNode>> asked = new TreeMap<>();
      properties
          .services()
          .forEach(
              (service, addresses) -> asked.put(service, threads.submit(() -> any(addresses))));
      for (Map.Entry<String, Future<@Nullable JsonNode>> answer : asked.entrySet()) {
        JsonNode document = answer.getValue().get();
        if (document != null) {
          documents.put(answer.getKey(), document);
        }
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException("an API document could not be fetched", fault.getCause());
    }
    return documents;
  }

  private @Nullable JsonNode any(List<URI> addresses) throws InterruptedException {
    for (URI address : addresses) {
      JsonNode document = fetch(address);
      if (document != null) {
        return document;
      }
    }
    return null;
  }

  private @Nullable JsonNode fetch(URI service) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(service.resolve("/v3/api-docs")).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return json.readTree(answer.body());
      }
      log.warn("{} answered {} for its API document", service, answer.statusCode());
    } catch (IOException | JacksonException unreachable) {
      log.warn("no API document from {}: {}", service, unreachable.toString());
    }
    return null;
  }
}
