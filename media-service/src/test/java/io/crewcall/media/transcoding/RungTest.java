package io.crewcall.media.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No size is larger than the video. */
class RungTest {
  @ParameterizedTest
  @CsvSource({
    "320, 240, 320x240, 360",
    "1080, 1920, 360x640 720x1280 1080x1920, 720",
    "1920, 1080, 640x360 1280x720 1920x1080, 720",
    "3840, 2160, 640x360 1280x720 1920x1080, 720",
    "1280, 720, 640x360 1280x720, 720",
    "854, 480, 640x360 854x480, 720",
    "1601, 901, 638x360 1278x720 1600x900, 720",
    "361, 361, 360x360, 360",
    "2, 2, 2x2, 360",
    "1, 1, 2x2, 360",
    "4000, 10, 4000x10, 360"
  })
  void sizesOf(int width, int height, String sizes, int main) {
    List<Rung> rungs = Rung.of(width, height);
    assertThat(
            rungs.stream()
                .map(rung -> rung.width() + "x" + rung.height())
                .collect(Collectors.joining(" ")))
        .isEqualTo(sizes);
    assertThat(Rung.main(rungs).name()).isEqualTo(main);
  }
}
