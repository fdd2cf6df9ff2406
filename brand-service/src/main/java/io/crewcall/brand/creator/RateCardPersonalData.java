package io.crewcall.brand.creator;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The copies of a person's prices. Versions stay, so that the owners' last word, that the person
 * was erased, still counts and an older one does not.
 */
@Component
@Order(4)
class RateCardPersonalData implements PersonalData {
  private final RateCardRepository rateCards;

  RateCardPersonalData(RateCardRepository rateCards) {
    this.rateCards = rateCards;
  }

  /** Nothing: what is here is a copy, handed out by the services that own it. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    for (RateCard card : rateCards.findByUserId(userId)) {
      card.take(List.of());
      rateCards.save(card);
    }
  }
}
