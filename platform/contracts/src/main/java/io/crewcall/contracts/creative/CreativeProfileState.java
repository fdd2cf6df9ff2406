package io.crewcall.contracts.creative;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crew member's profile. Types: {@code creative.created}, {@code creative.updated}.
 *
 * @param professions codes, the primary one first
 * @param skillTags normalised skill ids, for example {@code cinematography}
 * @param unavailable days taken, as closed intervals
 * @param offers services on offer, active ones only; empty in states from before there were any
 */
@Topic(value = "creative.profiles", compacted = true)
@RecordBuilder
public record CreativeProfileState(
    UUID userId,
    List<String> professions,
    List<String> skillTags,
    @Nullable String bio,
    @Nullable String city,
    @Nullable Money dayRate,
    @Nullable Money projectRate,
    List<UUID> reels,
    List<Days> unavailable,
    boolean visible,
    @Nullable List<Offer> offers)
    implements AggregateState {

  /** A closed interval of days. */
  public record Days(LocalDate from, LocalDate to) {}

  /**
   * A service on offer.
   *
   * @param skillTags normalised skill ids
   * @param priceFrom the lowest price asked for it
   * @param per for what the price is asked: {@code PROJECT}, {@code DAY} or {@code HOUR}
   * @param deliveryDays from the start to the delivery, or null when that depends
   */
  public record Offer(
      UUID offerId,
      String title,
      List<String> skillTags,
      Money priceFrom,
      String per,
      @Nullable Integer deliveryDays) {}
}
