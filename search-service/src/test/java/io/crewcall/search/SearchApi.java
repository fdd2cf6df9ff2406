package io.crewcall.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The search API as one person's client uses it. */
public record SearchApi(String baseUrl, @Nullable String authorization) {
  public static final String CREATORS = "/api/v1/search/creators";
  public static final String GIGS = "/api/v1/search/gigs";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was answered; the body is missing when it is no JSON. */
  public record Answer(int status, HttpResponse<String> response, JsonNode body) {
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text(String field) {
      return body.path(field).asString("");
    }

    public Answer expect(int status) {
      assertThat(status()).as(response.body()).isEqualTo(status);
      return this;
    }

    public Answer refused(int status, String code) {
      expect(status);
      assertThat(header("content-type")).startsWith("application/problem+json");
      assertThat(text("code")).isEqualTo(code);
      return this;
    }

    /** One field of every item, in order. */
    public List<String> items(String field) {
      List<String> values = new ArrayList<>();
      body.path("items").forEach(item -> values.add(item.path(field).asString()));
      return values;
    }

    /** What words were taken for: the kinds, in order. */
    public String understood(String words) {
      List<String> kinds = new ArrayList<>();
      understanding(words)
          .path("meanings")
          .forEach(meaning -> kinds.add(meaning.path("kind").asString()));
      return kinds.isEmpty()
          ? understanding(words).path("kind").asString("")
          : String.join(",", kinds);
    }

    /** Whether what words were taken for was given up. */
    public boolean relaxed(String words) {
      return understanding(words).path("relaxed").asBoolean();
    }

    private JsonNode understanding(String words) {
      for (JsonNode one : body.path("understood")) {
        if (one.path("words").asString().equals(words)) {
          return one;
        }
      }
      return MissingNode.getInstance();
    }

    /** The counts of one facet. */
    public Map<String, Long> facet(String name) {
      Map<String, Long> counts = new TreeMap<>();
      body.path("facets")
          .path(name)
          .forEach(
              value -> counts.put(value.path("value").asString(), value.path("count").asLong()));
      return counts;
    }
  }

  /** Any address, sent as it is. */
  public Answer call(String method, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (authorization != null) {
      request.setHeader("Authorization", authorization);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      boolean json =
          answer.headers().firstValue("content-type").orElse("").contains("json")
              && !answer.body().isEmpty();
      return new Answer(
          answer.statusCode(),
          answer,
          json ? JSON.readTree(answer.body()) : MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A search.
   *
   * @param query names and values in turn
   */
  public Answer search(String path, Object... query) {
    StringBuilder address = new StringBuilder(path);
    for (int i = 0; i < query.length; i += 2) {
      address
          .append(i == 0 ? '?' : '&')
          .append(query[i])
          .append('=')
          .append(URLEncoder.encode(String.valueOf(query[i + 1]), StandardCharsets.UTF_8));
    }
    return call("GET", address.toString());
  }

  public Answer creators(Object... query) {
    return search(CREATORS, query);
  }

  public Answer gigs(Object... query) {
    return search(GIGS, query);
  }
}
