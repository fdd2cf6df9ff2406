package io.crewcall.campaign.campaign;

import io.crewcall.campaign.chain.Engaged;
import io.crewcall.campaign.chain.Total;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a member of the brand sees it.
 *
 * @param committed what the brand owes or may owe: the fees of the first level's engagements
 * @param completed what of that is earned
 * @param allowedActions what the caller may do now
 * @param version its ETag for If-Match is {@code "v<version>"}
 */
record CampaignView(
    UUID id,
    UUID brandId,
    UUID createdBy,
    String title,
    @Nullable String description,
    Money budget,
    Total committed,
    Total completed,
    LocalDate startDate,
    LocalDate endDate,
    String category,
    @Nullable String disclosureLabel,
    List<Deliverable> deliverables,
    Status status,
    List<String> allowedActions,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static CampaignView of(Campaign campaign, Engaged.Summary engaged, boolean manager) {
    CampaignDetails details = campaign.details();
    String currency = details.budget().currency();
    return new CampaignView(
        campaign.id(),
        campaign.brandId(),
        campaign.createdBy(),
        details.title(),
        details.description(),
        details.budget(),
        new Total(engaged.committed(), currency),
        new Total(engaged.completed(), currency),
        details.startDate(),
        details.endDate(),
        details.category(),
        details.disclosureLabel(),
        Objects.requireNonNullElse(details.deliverables(), List.of()),
        campaign.status(),
        manager ? CampaignLifecycle.allowed(campaign.status(), engaged.settled()) : List.of(),
        campaign.createdAt(),
        campaign.updatedAt(),
        campaign.version());
  }
}
