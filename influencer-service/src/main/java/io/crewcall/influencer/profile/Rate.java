package io.crewcall.influencer.profile;

import io.crewcall.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/** The price of one deliverable. */
@Schema(name = "RateCardEntry")
public record Rate(Deliverable deliverable, Money price) {}
