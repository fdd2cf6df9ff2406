package io.crewcall.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The platform's public API as any client sees it: JSON over HTTP through the gateway. */
public final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
  private static final int TRIES = 8;

  private final URI gateway;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Api(URI gateway) {
    this.gateway = gateway;
  }

  /**
   * One answer.
   *
   * @param body the parsed JSON; missing when there was none
   */
  public record Answer(String call, int status, JsonNode body, HttpResponse<String> response) {

    /** This answer, if it has one of these statuses. */
    public Answer expect(Integer... statuses) {
      if (!Set.of(statuses).contains(status)) {
        throw new UnexpectedAnswerException(this);
      }
      return this;
    }

    /** A text field of the body. */
    public String text(String field) {
      return body.path(field).asString("");
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  /** The platform answered otherwise than this caller counts on. */
  public static final class UnexpectedAnswerException extends RuntimeException {
    private final transient Answer answer;

    UnexpectedAnswerException(Answer answer) {
      super(answer.call() + " answered " + answer.status() + ": " + answer.response().body());
      this.answer = answer;
    }

    public Answer answer() {
      return answer;
    }
  }

  /** GET, as somebody or (with null) as a stranger. */
  public Answer get(String path, @Nullable Person person) {
    return call("GET", path, person, null, Map.of());
  }

  /** POST with a body that can be sent again without doing it twice. */
  public Answer post(String path, @Nullable Person person, @Nullable Object body) {
    return call("POST", path, person, body, Map.of());
  }

  /** PUT. */
  public Answer put(String path, Person person, Object body) {
    return call("PUT", path, person, body, Map.of());
  }

  /**
   * Any call; an answer that says "not now" is waited for.
   *
   * @param body made into JSON; null for none
   */
  public Answer call(
      String method,
      String path,
      @Nullable Person person,
      @Nullable Object body,
      Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
    if (person != null) {
      request.header("Authorization", "Bearer " + person.token());
    }
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      if (!headers.containsKey("Content-Type")) {
        request.header("Content-Type", "application/json");
      }
      request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    return send(method + " " + path, request.build());
  }

  private Answer send(String call, HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (!TRY_AGAIN.contains(response.statusCode()) || attempt == TRIES) {
          return new Answer(call, response.statusCode(), parse(response), response);
        }
        long pause = response.headers().firstValueAsLong("Retry-After").orElse(1);
        Thread.sleep(Duration.ofSeconds(Math.min(pause, 5)));
      } catch (IOException unreachable) {
        throw new UncheckedIOException(call + ": " + unreachable.getMessage(), unreachable);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted at " + call, stopped);
      }
    }
  }

  private static JsonNode parse(HttpResponse<String> response) {
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    return json && !response.body().isEmpty()
        ? JSON.readTree(response.body())
        : MissingNode.getInstance();
  }
}
