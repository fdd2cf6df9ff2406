package io.crewcall.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One person's HTTP calls in a test.
 *
 * @param authorization value of the header, or null for nobody
 */
public record Caller(String baseUrl, @Nullable String authorization) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An answer, read whole. */
  public record Answer(HttpResponse<String> raw) {

    public int status() {
      return raw.statusCode();
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    public String etag() {
      return header("ETag");
    }

    public JsonNode body() {
      return raw.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(raw.body());
    }

    /** The stable code of a problem document. */
    public String code() {
      return body().path("code").asString("");
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Answer post(String path) {
    return send("POST", path, null);
  }

  public Answer put(String path, Object body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public Answer patch(String path, Object body, String ifMatch) {
    return send("PATCH", path, body, "If-Match", ifMatch);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  /**
   * @param body a JSON text as it is, or anything to be written as JSON, or null
   */
  public Answer send(String method, String path, @Nullable Object body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(60));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      String text = body instanceof String json ? json : JSON.writeValueAsString(body);
      request.method(method, BodyPublishers.ofString(text));
    }
    try {
      return new Answer(Retries.send(CLIENT, request.build()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
