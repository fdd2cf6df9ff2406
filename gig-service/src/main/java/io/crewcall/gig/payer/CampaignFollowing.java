package io.crewcall.gig.payer;

import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A campaign whose gigs have not all followed its last change. */
@Entity
@Table(name = "campaign_following")
@AttributeOverride(name = "id", column = @Column(name = "campaign_id"))
class CampaignFollowing extends KeyedEntity {
  @SuppressWarnings("NullAway.Init")
  protected CampaignFollowing() {}

  CampaignFollowing(UUID campaignId) {
    super(campaignId);
  }
}
