package io.crewcall.creative.offer;

import io.crewcall.creative.taxonomy.TagUse;
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
  /** More than anybody may have. */
  private static final int ALL = 1000;

  private final Offers offers;
  private final TagUse tagUse;

  OfferPersonalData(Offers offers, TagUse tagUse) {
    this.offers = offers;
    this.tagUse = tagUse;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "offers",
        offers.list(userId, false, null, ALL).stream().map(OfferController.OfferView::of));
  }

  @Override
  public void erase(UUID userId) {
    for (Offer offer : offers.list(userId, false, null, ALL)) {
      offers.delete(offer.offerId());
      tagUse.moved(offer.content().skillTags(), List.of());
    }
  }
}
