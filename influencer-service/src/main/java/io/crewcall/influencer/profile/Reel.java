package io.crewcall.influencer.profile;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A piece of work shown on the profile: a stored video or image. */
@Embeddable
public record Reel(UUID mediaId, boolean pinned) {}
