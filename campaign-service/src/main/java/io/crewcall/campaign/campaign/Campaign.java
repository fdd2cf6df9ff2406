package io.crewcall.campaign.campaign;

import io.crewcall.campaign.chain.EngagementSummary;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.persistence.AggregateRoot;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A brand's umbrella over gigs. Its state changes by {@link CampaignLifecycle} only. */
@Entity
@Table(name = "campaign")
class Campaign extends AggregateRoot {
  /** The title of a campaign whose makers are gone for good. */
  static final String FORGOTTEN = "Deleted campaign";

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
    super(id);
    this.brandId = brandId;
    this.createdBy = creator;
    this.status = Status.DRAFT;
    this.createdAt = now;
    take(details, now);
    register("campaign.created");
  }

  /**
   * Changes the details.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 in a state that is not editable, or
   *     when the budget of a launched campaign would shrink: creators have been promised from it
   */
  void edit(
      CampaignDetails details, Set<MemberRole> caller, EngagementSummary engagements, Instant now) {
    var transition =
        CampaignLifecycle.TABLE.require(status, CampaignAction.EDIT, caller, engagements);
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
    register(transition.event());
  }

  /**
   * Launches, pauses, resumes, completes, cancels or archives it.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when the state does not have it, or
   *     engagements under it are not settled
   */
  void act(
      CampaignAction action, Set<MemberRole> caller, EngagementSummary engagements, Instant now) {
    var transition = CampaignLifecycle.TABLE.require(status, action, caller, engagements);
    status = transition.to();
    updatedAt = now;
    register(transition.event());
  }

  /** What a person may do with it now; nothing outside of the team. */
  List<String> allowedActions(Set<MemberRole> caller, EngagementSummary engagements) {
    return CampaignLifecycle.TABLE.allowed(status, caller, engagements);
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
    register("campaign.updated");
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

  /** Its frame, for other rooms. */
  CampaignOutline outline() {
    return new CampaignOutline(
        id(), brandId, title, new Money(budget, currency), startDate, endDate, category, status);
  }

  @Override
  public CampaignState state() {
    return new CampaignState(
        id(),
        brandId,
        createdBy,
        title,
        description,
        new Money(budget, currency),
        startDate,
        endDate,
        category,
        status,
        disclosureLabel,
        deliverables.stream().map(Deliverable::state).toList());
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
}
