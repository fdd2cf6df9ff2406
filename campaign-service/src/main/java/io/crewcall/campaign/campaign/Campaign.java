package io.crewcall.campaign.campaign;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A brand's umbrella over gigs. Its state changes by {@link CampaignLifecycle} only. */
@Entity
@Table(name = "campaign")
class Campaign {
  /** The title of a campaign whose makers are gone for good. */
  static final String FORGOTTEN = "Deleted campaign";

  @Id private UUID id;
  @Version private long version;
  private UUID brandId;
  private UUID createdBy;
  private String title;
  private @Nullable String description;
  private long budget;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private LocalDate startDate;
  private LocalDate endDate;
  private String category;
  private @Nullable String disclosureLabel;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Deliverable> deliverables;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Campaign() {}

  @SuppressWarnings("NullAway.Init")
  Campaign(UUID id, UUID brandId, CampaignDetails details, UUID creator, Instant now) {
    this.id = id;
    this.brandId = brandId;
    this.createdBy = creator;
    this.status = Status.DRAFT;
    this.createdAt = now;
    take(details, now);
  }

  /**
   * Changes the details.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 in a state that is not editable, or
   *     when the budget of a launched campaign would shrink: creators have been promised from it
   */
  void edit(CampaignDetails details, CampaignTransition edit, Instant now) {
    requireFrom(edit);
    boolean shrinks =
        !details.budget().currency().equals(currency) || details.budget().amount() < budget;
    if (shrinks && status != Status.DRAFT) {
      throw Problem.conflict(
              "BUDGET_ONLY_GROWS",
              "After the launch a budget can be raised, but not lowered or moved to another"
                  + " currency.")
          .exception();
    }
    take(details, now);
  }

  /** Goes where the line of the table leads. */
  void go(CampaignTransition transition, Instant now) {
    requireFrom(transition);
    status = transition.to();
    updatedAt = now;
  }

  /** Blanks what was written freely; facts stay. */
  void forget(Instant now) {
    title = FORGOTTEN;
    description = null;
    deliverables =
        deliverables.stream()
            .map(asked ->
                new Deliverable(asked.kind(), asked.quantity(), null, null, asked.dueDate()))
            .toList();
    updatedAt = now;
  }

  private void requireFrom(CampaignTransition transition) {
    if (transition.from() != status) {
      throw new IllegalStateException(transition + " on a campaign that is " + status);
    }
  }

  private void take(CampaignDetails details, Instant now) {
    title = details.title().strip();
    description = details.description();
    budget = details.budget().amount();
    currency = details.budget().currency();
    startDate = details.startDate();
    endDate = details.endDate();
    category = details.category().strip();
    disclosureLabel = details.disclosureLabel();
    deliverables = Objects.requireNonNullElse(details.deliverables(), List.of());
    updatedAt = now;
  }

  CampaignDetails details() {
    return new CampaignDetails(
        title,
        description,
        new Money(budget, currency),
        startDate,
        endDate,
        category,
        disclosureLabel,
        deliverables);
  }

  /** What others are told. */
  CampaignState state() {
    return new CampaignState(
        id,
        brandId,
        createdBy,
        title,
        description,
        new Money(budget, currency),
        startDate,
        endDate,
        category,
        status);
  }

  UUID id() {
    return id;
  }

  UUID brandId() {
    return brandId;
  }

  UUID createdBy() {
    return createdBy;
  }

  Status status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  long version() {
    return version;
  }
}
