package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events. Unlike the API's it is lenient: an older reader ignores fields that a newer
 * writer added, and a newer reader finds nothing (null, 0, false) where an older writer knew
 * nothing.
 */
final class EventJson {
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  String write(AggregateState state) {
    return json.writeValueAsString(state);
  }

  <T extends AggregateState> T read(byte[] value, Class<T> state) throws MalformedEventException {
    try {
      T read = json.readValue(value, state);
      if (read == null) {
        throw new MalformedEventException("the value is null");
      }
      return read;
    } catch (JacksonException unreadable) {
      throw new MalformedEventException(
          "the value is no " + state.getSimpleName() + ": " + unreadable.getOriginalMessage());
    }
  }
}
