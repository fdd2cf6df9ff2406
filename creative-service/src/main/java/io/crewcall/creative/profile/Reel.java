package io.crewcall.creative.profile;

import java.util.UUID;

/** A piece of work shown on the profile: a stored video or image. */
public record Reel(UUID mediaId, boolean pinned) {}
