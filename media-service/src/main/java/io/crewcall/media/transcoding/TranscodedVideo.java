package io.crewcall.media.transcoding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What was made of a video; its files are in the folder in which that was done.
 *
 * @param width upright, in square pixels
 * @param poster a JPEG of a moment near the beginning
 * @param video the MP4 for a single address
 * @param streams the sizes of the stream, the smallest first
 */
public record TranscodedVideo(
    int width, int height, Duration duration, Path poster, Size video, List<Size> streams) {

  /**
   * One size.
   *
   * @param playlist what its parts are, as ffmpeg names the file; empty for the single MP4
   */
  public record Size(Path file, int width, int height, String playlist) {
    public String name() {
      return file.getFileName().toString();
    }
  }
}
