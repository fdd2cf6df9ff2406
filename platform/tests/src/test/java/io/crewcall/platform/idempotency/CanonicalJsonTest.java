package io.crewcall.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":2}|{ \"b\" : 2, \"a\" : 1 }",
        "{\"a\":{\"x\":[1,{\"p\":null,\"q\":true}],\"y\":\"é\"}}|{\"a\":{\"y\":\"\\u00e9\",\"x\":[1,{\"q\":true,\"p\":null}]}}",
        "[]|[ ]"
      })
  void theSameContentHasOneForm(String one, String other) {
    assertThat(of(one)).isEqualTo(of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}|{\"a\":2}",
        "{\"a\":[1,2]}|{\"a\":[2,1]}",
        "{\"a\":null}|{}",
        "{\"a\":1}|{\"a\":\"1\"}",
        "{\"a\":9007199254740993}|{\"a\":9007199254740992}",
        "{\"a\":0.1}|{\"a\":0.10000000000000001}",
        "{\"a\":1}|{\"a\":1,\"a\":1}",
        "{\"a\":1}|{\"a\":1} x"
      })
  void otherContentHasAnother(String one, String other) {
    assertThat(of(one)).isNotEqualTo(of(other));
  }

  @Test
  void whatIsNoJsonStays() {
    assertThat(of("")).isEmpty();
    assertThat(of("a,b\n1,2")).isEqualTo("a,b\n1,2");
    assertThat(of("{\"a\":")).isEqualTo("{\"a\":");
  }

  private static String of(String body) {
    return new String(
        CanonicalJson.of(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
