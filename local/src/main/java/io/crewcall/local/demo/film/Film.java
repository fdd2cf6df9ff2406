package io.crewcall.local.demo.film;

import io.crewcall.local.demo.picture.MovingScene;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Three seconds of somebody's work. */
public final class Film {
  private static final int FRAMES = 30;
  private static final int FRAME_MILLIS = 100;

  private Film() {}

  /** As an MP4 file, the same for the same seed. */
  public static byte[] mp4(long seed) {
    MovingScene scene = new MovingScene(seed);
    H264Encoder encoder = new H264Encoder();
    List<byte[]> frames = new ArrayList<>();
    Picture first = picture(scene, 0);
    frames.add(encoder.encode(first));
    for (int i = 1; i < FRAMES; i++) {
      frames.add(encoder.encode(picture(scene, i)));
    }
    return new Mp4(
            MovingScene.WIDTH,
            MovingScene.HEIGHT,
            FRAME_MILLIS,
            encoder.sequenceParameters(first),
            encoder.pictureParameters(),
            frames)
        .bytes();
  }

  private static Picture picture(MovingScene scene, int frame) {
    BufferedImage image = scene.at((double) frame / FRAMES);
    return new Picture(image);
  }
}
