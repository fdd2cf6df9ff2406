package io.crewcall.influencer.profile;

import io.crewcall.contracts.Figure;
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
 * @param unavailable days taken, merged and in order
 */
@Schema(name = "InfluencerProfile")
record ProfileResponse(
    UUID userId,
    Presence platform,
    List<Account> accounts,
    List<String> categories,
    @Nullable String headline,
    List<Rate> rateCard,
    List<ReelResponse> reels,
    boolean visible,
    @Nullable Hiding hiddenBecause,
    Figure engagementRate,
    Figure engagementRateByViews,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Owner owner,
    PersonCard.@Nullable Rating rating,
    @Nullable Double responseHours,
    @Nullable Double successScore,
    @Nullable Instant figuresAsOf,
    List<Days> unavailable) {

  /** Whose profile it is, as user-service tells. */
  @Schema(name = "InfluencerProfileOwner")
  record Owner(
      String handle, String displayName, @Nullable String avatarUrl, @Nullable String city) {

    static Owner of(PersonCard card) {
      return new Owner(card.handle(), card.displayName(), card.avatarUrl(), card.city());
    }
  }

  /**
   * @param files of the reels, as far as they are known
   * @param card null when nothing has been told of the person (yet)
   */
  static ProfileResponse of(
      InfluencerProfile profile, Map<UUID, ReelFile> files, @Nullable PersonCard card) {
    return new ProfileResponse(
        profile.userId(),
        profile.platform(),
        profile.accounts(),
        profile.categories(),
        profile.headline(),
        profile.rateCard(),
        ReelResponse.of(profile.reels(), files),
        profile.visible(),
        profile.hiddenBecause(),
        profile.engagementRate(),
        profile.engagementRateByViews(),
        profile.createdAt(),
        profile.updatedAt(),
        card == null ? null : Owner.of(card),
        card == null ? null : card.rating(),
        card == null ? null : card.responseHours(),
        card == null ? null : card.successScore(),
        card == null ? null : card.figuresAsOf(),
        profile.unavailable());
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
