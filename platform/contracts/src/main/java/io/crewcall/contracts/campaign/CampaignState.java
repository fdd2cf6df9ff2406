package io.crewcall.contracts.campaign;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign. Types: {@code campaign.created}, {@code campaign.updated}, {@code campaign.launched},
 * {@code campaign.paused}, {@code campaign.resumed}, {@code campaign.completed}, {@code
 * campaign.archived}, {@code campaign.cancelled}.
 */
@Topic(value = "campaign.campaigns", compacted = true)
public record CampaignState(
    UUID campaignId,
    UUID brandId,
    UUID createdBy,
    String title,
    @Nullable String description,
    Money budget,
    LocalDate startDate,
    LocalDate endDate,
    String category,
    Status status)
    implements AggregateState {

  /** Lifecycle: {@code DRAFT → LIVE ⇄ PAUSED → COMPLETED → ARCHIVED}, or {@code CANCELLED}. */
  public enum Status {
    DRAFT,
    LIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED,
    CANCELLED
  }
}
