package io.crewcall.creative.profile;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A crew member's profile as stored.
 *
 * @param reels pinned ones first
 * @param unavailable days taken, merged
 * @param offers active services on offer, as others are told
 * @param version grows with every change; the ETag
 */
public record CreativeProfile(
    UUID userId,
    ProfileContent content,
    List<Reel> reels,
    List<Days> unavailable,
    WorkingWeek week,
    List<CreativeProfileState.Offer> offers,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public CreativeProfile {
    reels = List.copyOf(reels);
    unavailable = List.copyOf(unavailable);
    offers = List.copyOf(offers);
  }

  static CreativeProfile create(UUID userId, ProfileContent content, Instant now) {
    return new CreativeProfile(
        userId, content, List.of(), List.of(), WorkingWeek.USUAL, List.of(), 1, now, now);
  }

  /** What its owner says anew; reels and days taken stay. */
  CreativeProfile with(ProfileContent changed, Instant now) {
    return new CreativeProfile(
        userId, changed, reels, unavailable, week, offers, version + 1, createdAt, now);
  }

  /** The next version, after something changed that is kept elsewhere and told with the profile. */
  CreativeProfile touched(Instant now) {
    return new CreativeProfile(
        userId, content, reels, unavailable, week, offers, version + 1, createdAt, now);
  }

  CreativeProfile withReels(List<Reel> changed, Instant now) {
    return new CreativeProfile(
        userId, content, changed, unavailable, week, offers, version + 1, createdAt, now);
  }

  CreativeProfile withCalendar(List<Days> taken, WorkingWeek changed, Instant now) {
    return new CreativeProfile(
        userId, content, reels, Days.merged(taken), changed, offers, version + 1, createdAt, now);
  }

  /** A last version that says nothing of the person. */
  CreativeProfile blank(Instant now) {
    return new CreativeProfile(
        userId,
        new ProfileContent(List.of(), List.of(), null, null, null, null, false),
        List.of(),
        List.of(),
        WorkingWeek.USUAL,
        List.of(),
        version + 1,
        createdAt,
        now);
  }

  /** What the rest of the platform learns. */
  CreativeProfileState toState() {
    return CreativeProfileStateBuilder.builder()
        .userId(userId)
        .professions(content.professions())
        .skillTags(content.skillTags())
        .bio(content.bio())
        .city(content.city())
        .dayRate(content.dayRate())
        .projectRate(content.projectRate())
        .reels(reels.stream().map(Reel::mediaId).toList())
        .unavailable(
            unavailable.stream()
                .map(days -> new CreativeProfileState.Days(days.from(), days.to()))
                .toList())
        .visible(content.visible())
        .offers(offers)
        .build();
  }
}
