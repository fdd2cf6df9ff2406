package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictTimesTest {
  private final JsonMapper json = strict();

  private record Times(Instant at, LocalDate day) {}

  @Test
  void takesRfc3339() {
    assertThat(
            json.readValue(
                "{\"at\":\"2026-01-02T03:04:05.678+05:30\",\"day\":\"2026-01-02\"}", Times.class))
        .isEqualTo(new Times(Instant.parse("2026-01-01T21:34:05.678Z"), LocalDate.of(2026, 1, 2)));
    assertThat(json.readValue("{\"at\":null,\"day\":null}", Times.class))
        .isEqualTo(new Times(null, null));
  }

  /** Rounded up, the last moment of a day would be the next day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-01-20T23:59:59.9999999Z", "2030-01-20T23:59:59.999999Z",
        "2030-01-20T23:59:59.999999999Z", "2030-01-21T05:29:59.9999999+05:30"
      })
  void cutsWhatNoDatabaseKeeps(String time) {
    assertThat(json.readValue("{\"at\":\"%s\",\"day\":null}".formatted(time), Times.class).at())
        .isEqualTo(Instant.parse("2030-01-20T23:59:59.999999Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":1767225600}",
        "{\"at\":1767225600.5}",
        "{\"at\":\"1767225600\"}",
        "{\"at\":\"\"}",
        "{\"at\":\"2026-01-02\"}",
        "{\"at\":\"+999999999-12-31T23:59:59Z\"}",
        "{\"at\":{}}",
        "{\"day\":20000}",
        "{\"day\":[2026,1,2]}",
        "{\"day\":\"2026-02-30\"}",
        "{\"day\":\"+12026-01-01\"}",
        "{\"day\":\"-0001-01-01\"}"
      })
  void refusesTheRest(String body) {
    assertThatThrownBy(() -> json.readValue(body, Times.class))
        .isInstanceOf(JacksonException.class);
  }

  private static JsonMapper strict() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new StrictJson().customize(builder);
    return builder.build();
  }
}
