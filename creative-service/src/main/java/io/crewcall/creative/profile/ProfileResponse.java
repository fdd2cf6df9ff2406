package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.crewcall.platform.profiles.Hiding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A profile as the API shows it. */
@Schema(name = "CreativeProfile")
record ProfileResponse(
    UUID userId,
    List<String> professions,
    List<String> skillTags,
    @Nullable String bio,
    @Nullable String city,
    @Nullable Money dayRate,
    @Nullable Money projectRate,
    List<Reel> reels,
    List<Days> unavailable,
    boolean visible,
    @Nullable Hiding hiddenBecause,
    Instant createdAt,
    Instant updatedAt) {

  static ProfileResponse of(CreativeProfile profile) {
    ProfileContent content = profile.content();
    return new ProfileResponse(
        profile.userId(),
        content.professions(),
        content.skillTags(),
        content.bio(),
        content.city(),
        content.dayRate(),
        content.projectRate(),
        profile.reels(),
        profile.unavailable(),
        content.visible(),
        profile.hiddenBecause(),
        profile.createdAt(),
        profile.updatedAt());
  }
}
