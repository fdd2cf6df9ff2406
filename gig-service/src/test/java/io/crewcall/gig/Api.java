package io.crewcall.gig;

import io.crewcall.testsupport.Retries;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as one person calls it.
 *
 * @param authorization the header's value; empty for nobody
 */
public record Api(String baseUrl, UUID id, String authorization) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came back. */
  public record Answer(int status, Map<String, List<String>> headers, JsonNode body) {

    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + " but was " + status + ": " + body);
      }
      return this;
    }

    /** A refusal with this code. */
    public Answer refused(int wanted, String code) {
      expect(wanted);
      if (!text("code").equals(code)) {
        throw new AssertionError("expected " + code + " but was " + body);
      }
      return this;
    }

    public String text(String field) {
      return body.path(field).asString();
    }

    public UUID id(String field) {
      return UUID.fromString(text(field));
    }

    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }

    public List<String> actions() {
      return texts(body.path("allowedActions"));
    }

    public List<JsonNode> items() {
      return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }

    public List<String> ids() {
      return items().stream().map(item -> item.path("id").asString()).toList();
    }

    static List<String> texts(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer post(String path) {
    return send("POST", path, null, Map.of());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body, Map.of());
  }

  public Answer post(String path, Object body, String idempotencyKey) {
    return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
  }

  public Answer patch(String path, Object body, String ifMatch) {
    return send("PATCH", path, body, ifMatch.isEmpty() ? Map.of() : Map.of("If-Match", ifMatch));
  }

  /**
   * @param body a JSON text as it is, or anything to be written as JSON, or null
   */
  public Answer send(String method, String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1" + path))
            .timeout(Duration.ofSeconds(20));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      String text = body instanceof String json ? json : JSON.writeValueAsString(body);
      request.method(method, BodyPublishers.ofString(text));
    }
    try {
      HttpResponse<String> answer = Retries.send(CLIENT, request.build());
      JsonNode read =
          answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
      return new Answer(answer.statusCode(), answer.headers().map(), read);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
