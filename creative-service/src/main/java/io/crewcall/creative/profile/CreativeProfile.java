package io.crewcall.creative.profile;

import io.crewcall.contracts.creative.CreativeProfileState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A crew member's profile as stored.
 *
 * @param reels pinned ones first
 * @param unavailable days taken, merged
 * @param version grows with every change; the ETag
 */
record CreativeProfile(
    UUID userId,
    ProfileContent content,
    List<Reel> reels,
    List<Days> unavailable,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  CreativeProfile {
    reels = List.copyOf(reels);
    unavailable = List.copyOf(unavailable);
  }

  static CreativeProfile create(UUID userId, ProfileContent content, Instant now) {
    return new CreativeProfile(userId, content, List.of(), List.of(), 1, now, now);
  }

  /** What its owner says anew; reels and days taken stay. */
  CreativeProfile with(ProfileContent changed, Instant now) {
    return new CreativeProfile(userId, changed, reels, unavailable, version + 1, createdAt, now);
  }

  CreativeProfile withReels(List<Reel> changed, Instant now) {
    return new CreativeProfile(userId, content, changed, unavailable, version + 1, createdAt, now);
  }

  CreativeProfile withUnavailable(List<Days> changed, Instant now) {
    return new CreativeProfile(
        userId, content, reels, Days.merged(changed), version + 1, createdAt, now);
  }

  /** What the rest of the platform learns. */
  CreativeProfileState toState() {
    return new CreativeProfileState(
        userId,
        content.professions(),
        content.skillTags(),
        content.bio(),
        content.city(),
        content.dayRate(),
        content.projectRate(),
        reels.stream().map(Reel::mediaId).toList(),
        unavailable.stream()
            .map(days -> new CreativeProfileState.Days(days.from(), days.to()))
            .toList(),
        content.visible());
  }
}
