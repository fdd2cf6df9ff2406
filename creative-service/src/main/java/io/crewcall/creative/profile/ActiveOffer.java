package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A service on offer, as others are told of it with the profile. */
@Embeddable
record ActiveOffer(
    @Column(name = "offer_id") UUID offerId,
    String title,
    @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]") List<String> skillTags,
    long priceFrom,
    @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 3) String priceCurrency,
    String pricePer,
    @Nullable Integer deliveryDays) {

  CreativeProfileState.Offer state() {
    return new CreativeProfileState.Offer(
        offerId, title, skillTags, new Money(priceFrom, priceCurrency), pricePer, deliveryDays);
  }
}
