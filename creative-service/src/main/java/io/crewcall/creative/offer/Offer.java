package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
   * What its owner says.
   *
   * @param skillTags ids of the taxonomy and, as slugs, what it does not know
   * @param deliveryDays from the start to the delivery, or null when that depends
   */
  record Content(
      String title,
      @Nullable String description,
      List<String> skillTags,
      Money price,
      Per per,
      @Nullable Integer deliveryDays,
      boolean active) {
    Content {
      skillTags = List.copyOf(skillTags);
    }

    Content withSkillTags(List<String> changed) {
      return new Content(title, description, changed, price, per, deliveryDays, active);
    }
  }

  Offer with(Content changed) {
    return new Offer(offerId, userId, changed, version + 1, createdAt);
  }
}
