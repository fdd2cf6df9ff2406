package io.crewcall.platform.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sound & Foley | sound-and-foley",
        "D.O.P. | d-o-p",
        "C++ | c-plus-plus",
        "Modern C++17 | modern-c-plus-plus-17",
        "C# | c-sharp",
        "C# minor | c-sharp-minor",
        "F♯ | f-sharp",
        "#reels | reels",
        "video #1 | video-1",
        "a#b | a-b",
        "रसोई | रसोई"
      })
  void words(String text, String slug) {
    assertThat(Slug.of(text)).isEqualTo(slug);
    assertThat(Slug.of(slug)).as("a slug is its own").isEqualTo(slug);
  }

  @Test
  void threeLanguagesAreThree() {
    assertThat(Stream.of("C", "C++", "C#", "c++", "c#", "C Plus Plus", "C sharp").map(Slug::key))
        .containsOnly("c", "cplusplus", "csharp");
  }
}
