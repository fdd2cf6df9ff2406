package io.crewcall.campaign.campaign;

import io.crewcall.contracts.campaign.CampaignState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing a brief asks for.
 *
 * @param quantity how many of it
 * @param disclosureLabel how this one is to be marked as paid work; null takes the campaign's
 * @param dueDate the last day it may go out
 */
record Deliverable(
    @NotNull Kind kind,
    @Schema(example = "2") @Min(1) @Max(1000) int quantity,
    @Size(max = 2000) @Nullable String description,
    @Schema(example = "#ad") @Size(max = 60) @Nullable String disclosureLabel,
    @Schema(example = "2026-10-20") @Nullable LocalDate dueDate) {

  /** What others are told of it. */
  CampaignState.Deliverable state() {
    return new CampaignState.Deliverable(
        kind.name(), quantity, description, disclosureLabel, dueDate);
  }

  /** The kinds that rate cards know, and anything else. */
  enum Kind {
    REEL,
    STORY,
    POST,
    VIDEO,
    OTHER
  }
}
