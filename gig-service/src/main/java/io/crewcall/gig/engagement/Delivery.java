package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a worker handed in; written once. */
@Entity
class Delivery extends AggregateRoot {
  private UUID engagementId;

  /** Counts from 1: each round of changes is answered by the next revision. */
  private int revision;

  private String note;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> mediaIds;

  private Instant deliveredAt;
  @Transient private EngagementTerms terms;

  @SuppressWarnings("NullAway.Init")
  protected Delivery() {}

  Delivery(UUID id, Engagement engagement, String note, List<UUID> mediaIds, Instant now) {
    super(id);
    this.engagementId = engagement.id();
    this.revision = engagement.roundsUsed() + 1;
    this.note = note;
    this.mediaIds = List.copyOf(mediaIds);
    this.deliveredAt = now;
    this.terms = engagement.terms();
    register("delivery.made");
  }

  @Override
  public DeliveryState state() {
    return new DeliveryState(
        id(),
        engagementId,
        terms.hirerId(),
        terms.workerId(),
        terms.brandId(),
        mediaIds,
        deliveredAt);
  }
}
