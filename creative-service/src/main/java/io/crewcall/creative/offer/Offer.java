package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service on offer.
 *
 * @param active whether others see it
 * @param version grows with every change; the ETag
 */
record Offer(UUID offerId, UUID userId, Content content, long version, Instant createdAt) {

  /** For what the price is asked. */
  enum Per {
    PROJECT,
    DAY,
    HOUR
  }

  /**
   * One size of the service.
   *
   * @param name for example {@code Three reels}
   * @param price in the offer's currency
   */
  @Schema(name = "OfferPackage")
  record Package(
      String name,
      @Nullable String description,
      Money price,
      @Nullable Integer deliveryDays,
      @Nullable Integer revisions) {}

  /**
   * What its owner says.
   *
   * @param skillTags ids of the taxonomy and, as slugs, what it does not know
   * @param deliveryDays from the start to the delivery, or null when that depends
   * @param revisions rounds of changes within the price, or null when that depends
   * @param packages sizes in which it can be had, or none
   */
  record Content(
      String title,
      @Nullable String description,
      List<String> skillTags,
      Money price,
      Per per,
      @Nullable Integer deliveryDays,
      @Nullable Integer revisions,
      List<Package> packages,
      boolean active) {
    Content {
      skillTags = List.copyOf(skillTags);
      packages = List.copyOf(packages);
    }

    /** The lowest price asked. */
    Money priceFrom() {
      return Stream.concat(Stream.of(price), packages.stream().map(Package::price))
          .min(Comparator.comparingLong(Money::amount))
          .orElse(price);
    }

    Content withSkillTags(List<String> changed) {
      return new Content(
          title, description, changed, price, per, deliveryDays, revisions, packages, active);
    }
  }

  Offer with(Content changed) {
    return new Offer(offerId, userId, changed, version + 1, createdAt);
  }
}
