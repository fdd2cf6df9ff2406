package io.crewcall.creative.offer;

import io.crewcall.creative.taxonomy.TagUseFacts;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The services that somebody offered. */
@Component
@Order(1)
class OfferPersonalData implements PersonalData {
  private final OfferRepository offers;
  private final TagUseFacts tagUse;

  OfferPersonalData(OfferRepository offers, TagUseFacts tagUse) {
    this.offers = offers;
    this.tagUse = tagUse;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "offers", offers.findByUserIdOrderByIdDesc(userId).stream().map(OfferResponse::of));
  }

  @Override
  public void erase(UUID userId) {
    for (Offer offer : offers.findByUserIdOrderByIdDesc(userId)) {
      offers.delete(offer);
      tagUse.moved(offer.skillTags(), List.of());
    }
  }
}
