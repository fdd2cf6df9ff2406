package io.crewcall.media.processing;

import static io.crewcall.media.MediaApi.fetch;
import static io.crewcall.media.MediaApi.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files as they are found out there: what becomes of each, and that colours are kept. */
class CorpusTest extends MediaServiceTest {
  private static final int[][] QUADRANTS = {
    {220, 30, 30}, {30, 200, 30}, {30, 30, 220}, {240, 240, 240}
  };

  private JsonNode ends(String status, String type, byte[] file) {
    MediaApi owner = somebody();
    return owner.awaitStatus(owner.upload(type, file, "PORTFOLIO"), status);
  }

  private BufferedImage shown(String file, String type) {
    JsonNode ready = ends("READY", type, Pictures.corpus(file));
    return Pictures.decode(fetch(link(ready, "large")).body());
  }

  @ParameterizedTest
  @CsvSource({"orientation-6.jpg, image/jpeg", "orientation-6.webp, image/webp"})
  void isShownAsTheCameraWasHeld(String file, String type) {
    JsonNode ready = ends("READY", type, Pictures.corpus(file));
    assertThat(ready.path("width").asInt()).isEqualTo(400);
    assertThat(ready.path("height").asInt()).isEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource({"cmyk-without-profile.jpg, image/jpeg", "wide-rgb.png, image/png"})
  void keepsItsColours(String file, String type) {
    BufferedImage picture = shown(file, type);
    for (int i = 0; i < QUADRANTS.length; i++) {
      int x = picture.getWidth() * (1 + i % 2 * 2) / 4;
      int y = picture.getHeight() * (1 + i / 2 * 2) / 4;
      near(new Color(picture.getRGB(x, y)), QUADRANTS[i]);
    }
  }

  @Test
  void greyWithAlphaKeepsItsBrightness() {
    BufferedImage picture = shown("gray-with-alpha.png", "image/png");
    int middle = picture.getHeight() / 2;
    near(new Color(picture.getRGB(picture.getWidth() / 4, middle)), 60, 60, 60);
    near(new Color(picture.getRGB(picture.getWidth() * 3 / 4, middle)), 128, 128, 128);
  }

  private static void near(Color colour, int... expected) {
    int[] found = {colour.getRed(), colour.getGreen(), colour.getBlue()};
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).as(colour.toString()).isBetween(expected[i] - 6, expected[i] + 6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"webp-4.3-megapixels.webp", "webp-6-megapixels.webp"})
  void aWebpIsTakenAsLargeAsPhonesMakeIt(String file) {
    assertThat(shown(file, "image/webp").getWidth()).isBetween(2400, 2560);
  }

  @ParameterizedTest
  @CsvSource({
    "still.heic, video/mp4",
    "sound-only.m4a, video/mp4",
    "sound-only.m4a, video/quicktime",
    "matroska.mkv, video/webm",
    "matroska.mkv, video/mp4",
    "quicktime-brand.mp4, video/webm",
    "wide-rgb.png, video/mp4",
    "orientation-6.jpg, image/png"
  })
  void isNotWhatItSays(String file, String type) {
    JsonNode failed = ends("FAILED", type, Pictures.corpus(file));
    assertThat(failed.path("failure").asString()).isEqualTo("CONTENT_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"video/mp4", "video/quicktime"})
  void aVideoIsOneWhateverToolWroteIt(String type) {
    ends("READY", type, Pictures.corpus("quicktime-brand.mp4"));
  }

  @Test
  void halfAVideoIsNone() {
    byte[] whole = Pictures.corpus("quicktime-brand.mp4");
    JsonNode half = ends("FAILED", "video/mp4", Arrays.copyOf(whole, whole.length / 2));
    assertThat(half.path("failure").asString()).isEqualTo("UNREADABLE_VIDEO");
  }
}
