package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer as it came over the wire. Header names are in lower case. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

  public String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? "" : values.getFirst();
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** Fails unless this is a complete problem document that tells nothing of our insides. */
  public Answer problem(int expectedStatus, String code) {
    assertThat(status).as(body).isEqualTo(expectedStatus);
    assertThat(header("content-type")).startsWith("application/problem+json");
    JsonNode problem = json();
    assertThat(problem.get("status").asInt()).isEqualTo(expectedStatus);
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("type").asString()).startsWith("urn:crewcall:problem:");
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.get("requestId").asString())
        .isNotBlank()
        .isEqualTo(header(RequestIds.HEADER));
    assertThat(body)
        .doesNotContain(
            "Exception", "java.", "org.", "tools.", "\tat ", "select ", "Tomcat", "trace");
    return this;
  }

  /** The fields that the problem names. */
  public List<String> fields() {
    JsonNode errors = json().get("errors");
    return errors == null
        ? List.of()
        : errors.valueStream().map(error -> error.get("field").asString()).toList();
  }
}
