package io.crewcall.contracts.campaign;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign. Types: {@code campaign.created}, {@code campaign.updated}, {@code campaign.launched},
 * {@code campaign.paused}, {@code campaign.resumed}, {@code campaign.completed}, {@code
 * campaign.archived}, {@code campaign.cancelled}.
 *
 * @param disclosureLabel how what is made for it is to be marked as paid work
 * @param deliverables what the brief asks for; null in states from before 2026-11-30
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
    Status status,
    @Nullable String disclosureLabel,
    @Nullable List<Deliverable> deliverables)
    implements AggregateState {

  /**
   * One thing the brief asks for.
   *
   * @param kind such as {@code REEL}
   * @param disclosureLabel how this one is to be marked as paid work; null takes the campaign's
   * @param dueDate the last day it may go out
   */
  public record Deliverable(
      String kind,
      int quantity,
      @Nullable String description,
      @Nullable String disclosureLabel,
      @Nullable LocalDate dueDate) {}

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
