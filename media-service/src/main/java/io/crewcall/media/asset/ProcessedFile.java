package io.crewcall.media.asset;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an upload.
 *
 * @param variants all of which are in the store
 * @param size of the best of them, in bytes
 * @param width upright, in pixels; null when there is nothing to see or it is not known
 * @param peaks how loud sound is at most in each of as many parts, from 0 to 100
 */
public record ProcessedFile(
    List<Variant> variants,
    long size,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Duration duration,
    List<Integer> peaks) {

  public ProcessedFile {
    variants = List.copyOf(variants);
    peaks = List.copyOf(peaks);
  }

  /** Something that does not last. */
  public static ProcessedFile still(
      List<Variant> variants, long size, @Nullable Integer width, @Nullable Integer height) {
    return new ProcessedFile(variants, size, width, height, null, List.of());
  }
}
