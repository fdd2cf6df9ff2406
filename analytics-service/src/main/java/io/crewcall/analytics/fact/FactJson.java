package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored states as JSON. Not the mapper of the API: what a newer version of a service has stored is
 * read by ignoring what is not known.
 */
final class FactJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private FactJson() {}

  static String write(AggregateState state) {
    return MAPPER.writeValueAsString(state);
  }

  static <T extends AggregateState> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static String writeList(List<?> values) {
    return MAPPER.writeValueAsString(values);
  }

  static <T> List<T> readList(String json, Class<T> type) {
    return MAPPER.readValue(
        json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
  }
}
