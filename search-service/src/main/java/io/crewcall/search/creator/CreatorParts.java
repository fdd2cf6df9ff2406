package io.crewcall.search.creator;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.search.profession.Professions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    @Nullable Part<ScorecardState> scorecard,
    @Nullable Map<UUID, Part<BlockState>> blocks) {

  /** A part and the version of its aggregate. */
  record Part<T>(long version, T state) {}

  /** Of those of whom nothing is known yet, as {@code docs/metrics.md} has them. */
  private static final double PRIOR_RATING = 4.5;

  private static final double PRIOR_SUCCESS = 0.8;

  static final CreatorParts EMPTY = new CreatorParts(null, null, null, null, null);

  CreatorParts withUser(Part<UserState> part) {
    return new CreatorParts(part, influencer, creative, scorecard, blocks);
  }

  CreatorParts withInfluencer(Part<InfluencerProfileState> part) {
    return new CreatorParts(user, part, creative, scorecard, blocks);
  }

  CreatorParts withCreative(Part<CreativeProfileState> part) {
    return new CreatorParts(user, influencer, part, scorecard, blocks);
  }

  CreatorParts withScorecard(Part<ScorecardState> part) {
    return new CreatorParts(user, influencer, creative, part, blocks);
  }

  /** What is known of one block that this person set, or that was set against them. */
  @Nullable Part<BlockState> block(UUID blockId) {
    return blocks == null ? null : blocks.get(blockId);
  }

  CreatorParts withBlock(Part<BlockState> part) {
    // In the order of ids, whatever order events come in.
    Map<UUID, Part<BlockState>> changed = new TreeMap<>(blocks == null ? Map.of() : blocks);
    changed.put(part.state().blockId(), part);
    return new CreatorParts(user, influencer, creative, scorecard, changed);
  }

  /** Who does not find this person: whoever blocked them, or was blocked by them. */
  List<UUID> apartFrom(UUID userId) {
    return blocks == null
        ? List.of()
        : blocks.values().stream()
            .map(Part::state)
            .filter(BlockState::active)
            .map(block -> block.blockerId().equals(userId) ? block.blockedId() : block.blockerId())
            .distinct()
            .sorted()
            .toList();
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

  /** The handle here and those on platforms. */
  List<String> handles() {
    InfluencerProfileState reach = visibleInfluencer();
    return Stream.concat(
            Stream.ofNullable(user).map(person -> person.state().handle()),
            reach == null
                ? Stream.empty()
                : reach.accounts().stream().map(InfluencerProfileState.Account::handle))
        .distinct()
        .toList();
  }

  /** What somebody does first: influencing, and the first of their professions. */
  List<String> primary() {
    CreativeProfileState craft = visibleCreative();
    return Stream.concat(
            Stream.ofNullable(visibleInfluencer()).map(reach -> Role.INFLUENCER.name()),
            craft == null ? Stream.empty() : craft.professions().stream().limit(1))
        .toList();
  }

  /** Between 0 and 1; a person without a track record is taken for what most are. */
  double quality() {
    double rating = scorecard == null ? PRIOR_RATING : scorecard.state().rankedRating();
    Double success = scorecard == null ? null : scorecard.state().successScore();
    return 0.5 * (rating - 1) / 4 + 0.5 * (success == null ? PRIOR_SUCCESS : success);
  }

  String joined() {
    return Objects.requireNonNull(user).state().createdAt().toString();
  }

  /** How much of a profile is filled in, between 0 and 1. */
  double completeness() {
    CreatorHit hit = hit();
    CreativeProfileState craft = visibleCreative();
    long filled =
        Stream.of(
                hit.avatarUrl() != null,
                hit.headline() != null,
                hit.city() != null,
                !hit.languages().isEmpty(),
                !bio().isEmpty(),
                hit.priceFrom() != null,
                !hit.skills().isEmpty() || !hit.categories().isEmpty(),
                craft != null && !craft.reels().isEmpty() || !hit.platforms().isEmpty())
            .filter(Boolean::booleanValue)
            .count();
    return filled / 8.0;
  }

  /** Times away, and days that are taken by either profile. */
  List<CreatorDocument.Days> busy() {
    CreativeProfileState craft = visibleCreative();
    Stream<CreatorDocument.Days> away = Stream.empty();
    if (user != null) {
      List<UserState.Away> periods = user.state().awayPeriods();
      away =
          (periods == null ? Stream.ofNullable(user.state().away()) : periods.stream())
              .map(period -> new CreatorDocument.Days(period.from(), period.to()));
    }
    InfluencerProfileState reach = visibleInfluencer();
    Stream<CreatorDocument.Days> ofReach =
        reach == null || reach.unavailable() == null
            ? Stream.empty()
            : reach.unavailable().stream()
                .map(days -> new CreatorDocument.Days(days.from(), days.to()));
    Stream<CreatorDocument.Days> ofCraft =
        craft == null
            ? Stream.empty()
            : craft.unavailable().stream()
                .map(days -> new CreatorDocument.Days(days.from(), days.to()));
    return Stream.of(away, ofReach, ofCraft).flatMap(days -> days).toList();
  }

  String bio() {
    UserState person = user == null ? null : user.state();
    CreativeProfileState craft = visibleCreative();
    return Stream.of(person == null ? null : person.bio(), craft == null ? null : craft.bio())
        .filter(Objects::nonNull)
        .reduce("", (one, other) -> (one + " " + other).strip());
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
