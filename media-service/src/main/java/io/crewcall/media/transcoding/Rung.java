package io.crewcall.media.transcoding;

import java.util.ArrayList;
import java.util.List;

/**
 * One size of a video.
 *
 * @param name by the length of the shorter edge that it aims at, for example {@code 720}
 * @param kilobits a second at most
 */
record Rung(int name, int width, int height, int kilobits) {
  private static final int MAIN = 720;
  private static final int[][] LADDER = {{360, 900}, {MAIN, 3_000}, {1080, 6_000}};

  /** The sizes for a picture, the smallest first; none is larger than the picture. */
  static List<Rung> of(int width, int height) {
    int edge = Math.min(width, height);
    List<Rung> rungs = new ArrayList<>();
    for (int[] step : LADDER) {
      if (rungs.isEmpty() || edge > Math.min(rungs.getLast().width(), rungs.getLast().height())) {
        double scale = Math.min(1, (double) step[0] / edge);
        Rung rung = new Rung(step[0], even(width * scale), even(height * scale), step[1]);
        if (rungs.isEmpty() || rung.width() > rungs.getLast().width()) {
          rungs.add(rung);
        }
      }
    }
    return rungs;
  }

  /** The one for a single file: 720p, or the largest there is below. */
  static Rung main(List<Rung> rungs) {
    return rungs.stream().filter(rung -> rung.name() <= MAIN).reduce((a, b) -> b).orElseThrow();
  }

  /** Encoders take no odd edges. */
  private static int even(double length) {
    return (int) Math.max(2, Math.floor(length / 2) * 2);
  }

  String file() {
    return "hls-" + name + ".mp4";
  }

  String playlist() {
    return "hls-" + name + ".m3u8";
  }
}
