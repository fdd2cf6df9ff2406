package io.crewcall.creative.profile;

import io.crewcall.contracts.media.AssetState.PublicVariant;
import io.crewcall.platform.reels.ReelFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reel as the API shows it.
 *
 * @param variants where everybody gets it, without an account; empty while it is not open to
 *     everybody
 */
@Schema(name = "PortfolioReel")
public record ReelResponse(
    UUID mediaId,
    boolean pinned,
    @Nullable String credit,
    @Nullable String contentType,
    List<PublicVariant> variants) {

  public static List<ReelResponse> of(List<Reel> reels, Map<UUID, ReelFile> files) {
    return reels.stream()
        .map(reel -> of(reel, files.getOrDefault(reel.mediaId(), ReelFile.UNKNOWN)))
        .toList();
  }

  private static ReelResponse of(Reel reel, ReelFile file) {
    return new ReelResponse(
        reel.mediaId(), reel.pinned(), reel.credit(), file.contentType(), file.variants());
  }
}
