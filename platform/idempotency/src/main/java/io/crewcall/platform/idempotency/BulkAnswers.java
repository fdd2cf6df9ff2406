package io.crewcall.platform.idempotency;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers to bulk requests, with a status for each item: {@code {"results": [{id, status}]}}. */
final class BulkAnswers {
  private static final Set<Integer> REFUSED =
      Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.NOT_FOUND.value());

  private BulkAnswers() {}

  /** Whether something was done before to which the caller has no right now. */
  static boolean rightLost(byte[] before, byte[] now) {
    Map<String, Integer> present = statuses(now);
    return statuses(before).entrySet().stream()
        .anyMatch(item ->
            item.getValue() < 300 && REFUSED.contains(present.getOrDefault(item.getKey(), 0)));
  }

  private static Map<String, Integer> statuses(byte[] answer) {
    Map<String, Integer> statuses = new HashMap<>();
    try {
      for (JsonNode item : JsonMapper.shared().readTree(answer).path("results")) {
        statuses.put(item.path("id").asString(""), item.path("status").asInt(0));
      }
    } catch (JacksonException noBulk) {
      return Map.of();
    }
    return statuses;
  }
}
