package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.crewcall.platform.availability.Days;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.profiles.Hiding;
import io.crewcall.platform.reels.ReelFile;
import io.crewcall.platform.replicas.person.PersonCard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the API shows it.
 *
 * @param hiddenBecause why others do not see it whatever its owner wants
 * @param rating as a worker; null while there are too few reviews to show it
 * @param responseHours median time until an invitation is answered
 * @param successScore from 0 to 1
 * @param figuresAsOf when rating, response time and success score were computed
 */
@Schema(name = "CreativeProfile")
record ProfileResponse(
    UUID userId,
    List<String> professions,
    List<String> skillTags,
    @Nullable String bio,
    @Nullable String city,
    @Nullable Money dayRate,
    @Nullable Money projectRate,
    List<ReelResponse> reels,
    List<Days> unavailable,
    boolean visible,
    @Nullable Hiding hiddenBecause,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Owner owner,
    PersonCard.@Nullable Rating rating,
    @Nullable Double responseHours,
    @Nullable Double successScore,
    @Nullable Instant figuresAsOf) {

  /** Whose profile it is, as user-service tells. */
  @Schema(name = "CreativeProfileOwner")
  record Owner(String handle, String displayName, @Nullable String avatarUrl) {

    static Owner of(PersonCard card) {
      return new Owner(card.handle(), card.displayName(), card.avatarUrl());
    }
  }

  /**
   * @param files of the reels, as far as they are known
   * @param card null when nothing has been told of the person (yet)
   */
  static ProfileResponse of(
      CreativeProfile profile, Map<UUID, ReelFile> files, @Nullable PersonCard card) {
    ProfileContent content = profile.content();
    return new ProfileResponse(
        profile.userId(),
        content.professions(),
        content.skillTags(),
        content.bio(),
        content.city(),
        content.dayRate(),
        content.projectRate(),
        ReelResponse.of(profile.reels(), files),
        profile.unavailable(),
        content.visible(),
        profile.hiddenBecause(),
        profile.createdAt(),
        profile.updatedAt(),
        card == null ? null : Owner.of(card),
        card == null ? null : card.rating(),
        card == null ? null : card.responseHours(),
        card == null ? null : card.successScore(),
        card == null ? null : card.figuresAsOf());
  }

  /**
   * Moves with what others know, while what the owner sends back of it is about the version alone.
   */
  String etag(long version) {
    List<Object> shown = new ArrayList<>();
    reels.stream().filter(reel -> !reel.variants().isEmpty()).forEach(shown::add);
    Stream.of(owner, rating, responseHours, successScore, figuresAsOf)
        .filter(Objects::nonNull)
        .forEach(shown::add);
    return shown.isEmpty() ? Etags.of(version) : Etags.composed(version, shown);
  }
}
