package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer as the API shows it. */
@Schema(name = "ServiceOffer")
record OfferResponse(
    UUID id,
    UUID userId,
    String title,
    @Nullable String description,
    List<String> skillTags,
    Money price,
    Offer.Per per,
    @Nullable Integer deliveryDays,
    @Nullable Integer revisions,
    List<Offer.Package> packages,
    boolean active,
    Instant createdAt) {

  static OfferResponse of(Offer offer) {
    OfferContent content = offer.content();
    return new OfferResponse(
        offer.id(),
        offer.userId(),
        content.title(),
        content.description(),
        content.skillTags(),
        content.price(),
        content.per(),
        content.deliveryDays(),
        content.revisions(),
        content.packages(),
        content.active(),
        offer.createdAt());
  }
}
