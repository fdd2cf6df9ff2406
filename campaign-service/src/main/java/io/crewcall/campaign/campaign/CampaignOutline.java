package io.crewcall.campaign.campaign;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState.Status;
import java.time.LocalDate;
import java.util.UUID;

/** A campaign's frame, for other rooms. */
public record CampaignOutline(
    UUID id,
    UUID brandId,
    String title,
    Money budget,
    LocalDate startDate,
    LocalDate endDate,
    String category,
    Status status) {}
