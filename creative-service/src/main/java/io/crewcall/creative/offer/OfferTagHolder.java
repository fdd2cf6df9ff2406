package io.crewcall.creative.offer;

import io.crewcall.creative.taxonomy.TagHolder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the tags on offers as the taxonomy has them. */
@Component
class OfferTagHolder implements TagHolder {
  private static final int BATCH = 100;

  private final OfferRepository offers;
  private final OfferService service;

  OfferTagHolder(OfferRepository offers, OfferService service) {
    this.offers = offers;
    this.service = service;
  }

  @Override
  public boolean refresh(List<String> tags) {
    List<Offer> carrying = offers.findBySkillTags(tags.toArray(String[]::new), BATCH);
    carrying.forEach(offer -> service.refreshTags(offer.userId(), offer.id()));
    return carrying.size() == BATCH;
  }
}
