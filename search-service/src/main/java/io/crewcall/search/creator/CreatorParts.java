package io.crewcall.search.creator;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.search.profession.Professions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one person, part by part as the owners told it. The parts are kept in the
 * document itself, so that what is searched can be worked out anew whichever part changes first.
 */
record CreatorParts(
    @Nullable Part<UserState> user,
    @Nullable Part<InfluencerProfileState> influencer,
    @Nullable Part<CreativeProfileState> creative,
    @Nullable Part<ScorecardState> scorecard) {

  /** A part and the version of its aggregate. */
  record Part<T>(long version, T state) {}

  static final CreatorParts EMPTY = new CreatorParts(null, null, null, null);

  CreatorParts withUser(Part<UserState> part) {
    return new CreatorParts(part, influencer, creative, scorecard);
  }

  CreatorParts withInfluencer(Part<InfluencerProfileState> part) {
    return new CreatorParts(user, part, creative, scorecard);
  }

  CreatorParts withCreative(Part<CreativeProfileState> part) {
    return new CreatorParts(user, influencer, part, scorecard);
  }

  CreatorParts withScorecard(Part<ScorecardState> part) {
    return new CreatorParts(user, influencer, creative, part);
  }

  private @Nullable InfluencerProfileState visibleInfluencer() {
    return influencer != null && influencer.state().visible() ? influencer.state() : null;
  }

  private @Nullable CreativeProfileState visibleCreative() {
    return creative != null && creative.state().visible() ? creative.state() : null;
  }

  /** Whether others may find this person: known, active, and with a profile on show. */
  boolean discoverable() {
    return user != null
        && user.state().active()
        && (visibleInfluencer() != null || visibleCreative() != null);
  }

  /** What is shown when found; only for those who are discoverable. */
  CreatorHit hit() {
    UserState person = Objects.requireNonNull(user).state();
    InfluencerProfileState reach = visibleInfluencer();
    CreativeProfileState craft = visibleCreative();
    ScorecardState record = scorecard == null ? null : scorecard.state();
    return new CreatorHit(
        person.userId(),
        person.handle(),
        person.displayName(),
        person.avatarUrl(),
        headline(reach, craft),
        craft != null && craft.city() != null ? craft.city() : person.city(),
        person.languages(),
        roles(reach, craft),
        skills(craft),
        reach == null ? List.of() : reach.categories(),
        reach == null
            ? List.of()
            : reach.accounts().stream().map(account -> account.platform().name()).toList(),
        reach == null
            ? null
            : reach.accounts().stream()
                .map(InfluencerProfileState.Account::followers)
                .max(Comparator.naturalOrder())
                .orElse(null),
        reach == null ? null : reach.engagementRate().value(),
        lowestPrice(reach, craft),
        record == null ? null : record.rating(),
        record == null ? null : record.reviewCount(),
        record == null ? null : record.successScore(),
        record == null ? null : record.responseRate(),
        offers(craft));
  }

  private static List<CreativeProfileState.Offer> offers(@Nullable CreativeProfileState craft) {
    List<CreativeProfileState.Offer> offers = craft == null ? null : craft.offers();
    return offers == null ? List.of() : offers;
  }

  /** Of the profile, and of the services on offer. */
  private static List<String> skills(@Nullable CreativeProfileState craft) {
    return craft == null
        ? List.of()
        : Stream.concat(
                craft.skillTags().stream(),
                offers(craft).stream().flatMap(offer -> offer.skillTags().stream()))
            .distinct()
            .toList();
  }

  /** Titles of services on offer, to be searched. */
  String offered() {
    return offers(visibleCreative()).stream()
        .map(CreativeProfileState.Offer::title)
        .reduce("", (one, other) -> (one + " " + other).strip());
  }

  /** Between 0 and 1; a person without a track record stands in the middle of the good ones. */
  double quality() {
    if (scorecard == null) {
      return 0.7;
    }
    ScorecardState record = scorecard.state();
    double rating = (record.rankedRating() - 1) / 4;
    Double success = record.successScore();
    return success == null ? 0.8 * rating : 0.5 * rating + 0.5 * success;
  }

  String bio() {
    UserState person = user == null ? null : user.state();
    CreativeProfileState craft = visibleCreative();
    return Stream.of(person == null ? null : person.bio(), craft == null ? null : craft.bio())
        .filter(Objects::nonNull)
        .reduce("", (one, other) -> (one + " " + other).strip());
  }

  UUID userId() {
    return Stream.of(
            user == null ? null : user.state().userId(),
            influencer == null ? null : influencer.state().userId(),
            creative == null ? null : creative.state().userId(),
            scorecard == null ? null : scorecard.state().userId())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String headline(
      @Nullable InfluencerProfileState reach, @Nullable CreativeProfileState craft) {
    if (reach != null && reach.headline() != null) {
      return reach.headline();
    }
    return craft == null || craft.professions().isEmpty()
        ? null
        : Professions.label(craft.professions().getFirst());
  }

  private static List<String> roles(
      @Nullable InfluencerProfileState reach, @Nullable CreativeProfileState craft) {
    Set<String> roles = new LinkedHashSet<>();
    if (reach != null) {
      roles.add(Role.INFLUENCER.name());
    }
    if (craft != null) {
      roles.add(Role.CREATIVE.name());
      roles.addAll(craft.professions());
    }
    return List.copyOf(roles);
  }

  private static @Nullable Money lowestPrice(
      @Nullable InfluencerProfileState reach, @Nullable CreativeProfileState craft) {
    List<Money> prices = new ArrayList<>();
    if (reach != null) {
      reach.rateCard().forEach(rate -> prices.add(rate.price()));
    }
    if (craft != null) {
      Stream.of(craft.dayRate(), craft.projectRate()).filter(Objects::nonNull).forEach(prices::add);
      offers(craft).forEach(offer -> prices.add(offer.priceFrom()));
    }
    if (prices.isEmpty()) {
      return null;
    }
    String currency = prices.getFirst().currency();
    return prices.stream()
        .filter(price -> price.currency().equals(currency))
        .min(Comparator.comparingLong(Money::amount))
        .orElse(null);
  }
}
