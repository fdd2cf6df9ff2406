package io.crewcall.creative.offer;

import io.crewcall.creative.taxonomy.TagHolders;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the tags on offers as the taxonomy has them. */
@Component
class OfferTags implements TagHolders {
  private static final int BATCH = 100;

  private final Offers offers;
  private final OfferDesk desk;

  OfferTags(Offers offers, OfferDesk desk) {
    this.offers = offers;
    this.desk = desk;
  }

  @Override
  public boolean refresh(List<String> tags) {
    List<Offer> carrying = offers.carrying(tags, BATCH);
    carrying.forEach(offer -> desk.refreshTags(offer.userId(), offer.offerId()));
    return carrying.size() == BATCH;
  }
}
