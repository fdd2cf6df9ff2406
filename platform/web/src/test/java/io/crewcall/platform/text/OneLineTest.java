package io.crewcall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asha Rao",
        "Zoë & Söhne",
        "नमस्ते",
        "क्\u200dष",
        "ครัวไทย",
        "김철수",
        "דָּוִד",
        "أحمد",
        "例え",
        "🎬",
        "👩\u200d🍳",
        "7",
        "?",
        "C++",
        "Nguye\u0302\u0303n",
        "\u200bAsha",
        " x "
      })
  void takesNames(String name) {
    assertThat(name).matches(OneLine.NAME).matches(OneLine.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asha\u202eyap",
        "Asha\nRao",
        "Asha\rRao",
        "Asha\u0085Rao",
        "a\tb",
        "a\u0000",
        "a\u007f",
        "a\u2028b",
        "a\u2029b",
        "\u200eAsha",
        "Asha\u200f",
        "\u061cAsha",
        "\u2066Asha\u2069",
        "a\u000bb",
        "Asha\udb40\udc41\udb40\udc7f",
        "\ufff9Asha\ufffa",
        "Asha\uffff"
      })
  void refusesWhatTurnsOrBreaksALine(String text) {
    assertThat(text).doesNotMatch(OneLine.NAME).doesNotMatch(OneLine.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200b\u200b",
        "\u3164",
        "\u115f\u1160",
        "\uffa0",
        "\u2800",
        "\u00ad",
        "\u200d",
        "\ufe0f",
        "\u0301",
        "\u00a0\u3000",
        "\u2060",
        "\u3164\u200b \u2800",
        "\udb40\udd00"
      })
  void refusesNamesOfNothingVisible(String text) {
    assertThat(text).doesNotMatch(OneLine.NAME).matches(OneLine.TEXT);
  }
}
