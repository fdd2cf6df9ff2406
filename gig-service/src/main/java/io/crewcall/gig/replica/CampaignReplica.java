package io.crewcall.gig.replica;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A campaign, as far as hiring for it is concerned. */
@Entity
@Table(name = "campaign")
public class CampaignReplica extends Replica<UUID> {
  @Id private UUID campaignId;
  private UUID brandId;
  private String title;

  @Enumerated(EnumType.STRING)
  private Status status;

  private long budget;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  /**
   * The fees of its engagements, without those of sub-gigs, which are paid out of the former. This
   * service's own; {@link CampaignReplicaRepository#commit} and {@code release} change it.
   */
  private long committed;

  @SuppressWarnings("NullAway.Init")
  protected CampaignReplica() {}

  @SuppressWarnings("NullAway.Init")
  CampaignReplica(UUID campaignId) {
    this.campaignId = campaignId;
  }

  void take(CampaignState campaign) {
    brandId = campaign.brandId();
    title = campaign.title();
    status = campaign.status();
    budget = campaign.budget().amount();
    currency = campaign.budget().currency();
  }

  public UUID brandId() {
    return brandId;
  }

  public Money budget() {
    return new Money(budget, currency);
  }

  public Status status() {
    return status;
  }

  public boolean live() {
    return status == Status.LIVE;
  }

  @Override
  public UUID getId() {
    return campaignId;
  }
}
