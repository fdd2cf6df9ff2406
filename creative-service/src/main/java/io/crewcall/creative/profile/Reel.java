package io.crewcall.creative.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work shown on the profile: a stored video or image.
 *
 * @param credit what its owner did on it, or null
 */
@Schema(name = "PortfolioReel")
@Embeddable
public record Reel(UUID mediaId, boolean pinned, @Nullable String credit) {}
