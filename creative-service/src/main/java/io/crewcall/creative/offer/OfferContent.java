package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What crew say about a service on offer.
 *
 * @param skillTags ids of the taxonomy and, as slugs, what it does not know
 * @param deliveryDays from the start to the delivery, or null when that depends
 * @param revisions rounds of changes within the price, or null when that depends
 * @param packages sizes in which it can be had, or none
 * @param active whether others see it
 */
record OfferContent(
    String title,
    @Nullable String description,
    List<String> skillTags,
    Money price,
    Offer.Per per,
    @Nullable Integer deliveryDays,
    @Nullable Integer revisions,
    List<Offer.Package> packages,
    boolean active) {
  OfferContent {
    skillTags = List.copyOf(skillTags);
    packages = List.copyOf(packages);
  }

  /** The lowest price asked. */
  Money priceFrom() {
    return Stream.concat(Stream.of(price), packages.stream().map(Offer.Package::price))
        .min(Comparator.comparingLong(Money::amount))
        .orElse(price);
  }
}
