package io.crewcall.gig.replica;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.campaign.CampaignState.Deliverable;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A campaign, as far as hiring for it is concerned. */
@Entity
@Table(name = "campaign")
public class CampaignReplica extends Replica<UUID> {
  @Id private UUID campaignId;
  private UUID brandId;
  private String title;

  private @Nullable String description;
  private @Nullable LocalDate startDate;
  private @Nullable LocalDate endDate;
  private @Nullable String category;
  private @Nullable String disclosureLabel;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Deliverable> deliverables;

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
    description = campaign.description();
    startDate = campaign.startDate();
    endDate = campaign.endDate();
    category = campaign.category();
    disclosureLabel = campaign.disclosureLabel();
    deliverables = campaign.deliverables();
    status = campaign.status();
    budget = campaign.budget().amount();
    currency = campaign.budget().currency();
  }

  public UUID brandId() {
    return brandId;
  }

  public String title() {
    return title;
  }

  public @Nullable String description() {
    return description;
  }

  public @Nullable LocalDate startDate() {
    return startDate;
  }

  public @Nullable LocalDate endDate() {
    return endDate;
  }

  public @Nullable String category() {
    return category;
  }

  /** How what is made for it is to be marked as paid work. */
  public @Nullable String disclosureLabel() {
    return disclosureLabel;
  }

  /** What the brief asks for. */
  public List<Deliverable> deliverables() {
    return deliverables == null ? List.of() : deliverables;
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
