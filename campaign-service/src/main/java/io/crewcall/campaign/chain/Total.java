package io.crewcall.campaign.chain;

/**
 * A sum of money. Unlike {@link io.crewcall.contracts.Money} it may exceed what a single amount may
 * be.
 *
 * @param amount minor units
 * @param currency ISO 4217 code
 */
public record Total(long amount, String currency) {}
