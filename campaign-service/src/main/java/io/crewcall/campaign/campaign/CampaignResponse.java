package io.crewcall.campaign.campaign;

import io.crewcall.campaign.chain.EngagementSummary;
import io.crewcall.campaign.chain.Total;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
record CampaignResponse(
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

  static CampaignResponse of(
      Campaign campaign, EngagementSummary engagements, Set<MemberRole> caller) {
    CampaignDetails details = campaign.details();
    String currency = details.budget().currency();
    return new CampaignResponse(
        campaign.id(),
        campaign.brandId(),
        campaign.createdBy(),
        details.title(),
        details.description(),
        details.budget(),
        new Total(engagements.committed(), currency),
        new Total(engagements.completed(), currency),
        details.startDate(),
        details.endDate(),
        details.category(),
        details.disclosureLabel(),
        Objects.requireNonNullElse(details.deliverables(), List.of()),
        campaign.status(),
        campaign.allowedActions(caller, engagements),
        campaign.createdAt(),
        campaign.updatedAt(),
        campaign.version());
  }
}
