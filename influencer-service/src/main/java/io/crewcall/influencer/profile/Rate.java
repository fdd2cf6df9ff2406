package io.crewcall.influencer.profile;

import io.crewcall.contracts.Money;

/** The price of one deliverable. */
public record Rate(Deliverable deliverable, Money price) {}
