package io.crewcall.platform.idempotency;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One form for bodies that say the same: members in order, no white space. */
final class CanonicalJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CanonicalJson() {}

  /** What is no JSON, or says a member twice, stays as it is. */
  static byte[] of(byte[] body) {
    try {
      return JSON.writeValueAsBytes(JSON.readValue(body, Object.class));
    } catch (JacksonException other) {
      return body;
    }
  }
}
