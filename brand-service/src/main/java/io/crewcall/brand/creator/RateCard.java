package io.crewcall.brand.creator;

import io.crewcall.brand.creator.CreatorReplica.Rate;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one of the two profile services says about a person's prices. */
@Entity
@Table(name = "rate_card")
class RateCard extends Replica<RateCard.RateCardId> {
  @EmbeddedId private RateCardId id;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Rate> rates = List.of();

  @SuppressWarnings("NullAway.Init")
  protected RateCard() {}

  RateCard(RateCardId id) {
    this.id = id;
  }

  /** Which profile the prices are of. */
  enum Source {
    INFLUENCER,
    CREATIVE
  }

  /** One card a person and profile. */
  @Embeddable
  record RateCardId(UUID userId, @Enumerated(EnumType.STRING) Source source) {}

  void take(List<Rate> published) {
    rates = List.copyOf(published);
  }

  List<Rate> rates() {
    return rates;
  }

  @Override
  public RateCardId getId() {
    return id;
  }
}
