package io.crewcall.platform.reels;

import io.crewcall.contracts.media.AssetState.PublicVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of a reel, for whoever sees the profile.
 *
 * @param contentType as uploaded
 * @param variants where everybody gets it; empty until media-service has opened it to everybody,
 *     and while the profile is hidden
 */
public record ReelFile(@Nullable String contentType, List<PublicVariant> variants) {
  /** Of a file that nothing is known of (yet). */
  public static final ReelFile UNKNOWN = new ReelFile(null, List.of());

  public ReelFile {
    variants = List.copyOf(variants);
  }
}
