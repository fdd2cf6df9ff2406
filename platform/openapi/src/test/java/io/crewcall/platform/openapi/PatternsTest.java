package io.crewcall.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "[A-Z]{3} ^[A-Z]{3}$",
        "a|b ^(?:a|b)$",
        "^[a-z]+$ ^[a-z]+$",
        "\\P{Cntrl}* ^[^\\u0000-\\u001f\\u007f]*$",
        "\\p{Cntrl} ^[\\u0000-\\u001f\\u007f]$",
        "[^\\s\\p{Cntrl}]+ ^[^\\s\\u0000-\\u001f\\u007f]+$",
        "[^\\p{Cc}\\u2028]* ^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028]*$",
        "@?[\\p{L}\\p{N}._-]{1,60} ^@?[A-Za-z\\p{L}0-9\\p{N}._-]{1,60}$",
        "\\[x\\]+ ^\\[x\\]+$",
      })
  void holdForTheWholeTextInEcma(String java, String ecma) {
    assertThat(Patterns.whole(java)).isEqualTo(ecma);
  }
}
