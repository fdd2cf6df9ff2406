package io.crewcall.media.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {
  private static BufferedImage small(int width, int height, int edge, IntBinaryOperator pixel) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixel.applyAsInt(x, y));
      }
    }
    return ImageDecoder.fit(image, edge);
  }

  @Test
  void linesFinerThanAPixelBecomeTheirMeanInLinearLight() {
    // Half of the light is 188 of 255; the mean of the numbers would be 128, nearest neighbours 0
    // or 255.
    BufferedImage lines = small(1000, 700, 100, (x, y) -> y % 2 == 0 ? 0xFFFFFFFF : 0xFF000000);
    for (int y = 1; y < lines.getHeight(); y++) {
      assertThat(lines.getRGB(50, y) & 0xFF).isBetween(186, 190);
    }
    BufferedImage board =
        small(600, 600, 300, (x, y) -> (x + y) % 2 == 0 ? 0xFFFFFFFF : 0xFF000000);
    assertThat(board.getRGB(100, 100) & 0xFF).isBetween(187, 189);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 200, 300",
    "301, 7, 100",
    "7, 301, 100",
    "1, 1000, 10",
    "1000, 1, 10",
    "999, 666, 640"
  })
  void oneColourStaysThatColour(int width, int height, int edge) {
    BufferedImage plain = small(width, height, edge, (x, y) -> 0xFF2060A0);
    assertThat(Math.max(plain.getWidth(), plain.getHeight())).isEqualTo(edge);
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        assertThat(plain.getRGB(x, y)).isEqualTo(0xFF2060A0);
      }
    }
  }

  @Test
  void whatCannotBeSeenHasNoColour() {
    // Red beside invisible green: no green at the border.
    BufferedImage edge = small(400, 400, 100, (x, y) -> x < 202 ? 0xFFFF0000 : 0x0000FF00);
    assertThat(edge.getRGB(50, 50) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(edge.getRGB(50, 50) >>> 24).isBetween(126, 129);
    assertThat(edge.getRGB(80, 50) >>> 24).isZero();
  }
}
