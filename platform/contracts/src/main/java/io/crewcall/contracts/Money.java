package io.crewcall.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * @param amount integer minor units (paise, cents), never negative on this platform
 * @param currency ISO 4217 code, three upper-case letters
 */
public record Money(long amount, String currency) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Largest amount accepted anywhere: sums of many such amounts still fit a {@code long}. */
  public static final long MAX_AMOUNT = 1_000_000_000_000_000L;

  public Money {
    Objects.requireNonNull(currency, "currency");
    if (!CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("currency must be a three-letter ISO 4217 code");
    }
    if (amount < 0 || amount > MAX_AMOUNT) {
      throw new IllegalArgumentException("amount must be between 0 and " + MAX_AMOUNT);
    }
  }

  public static Money inr(long paise) {
    return new Money(paise, "INR");
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  /** The sum; both must be of one currency. */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(amount, other.amount), currency);
  }

  /** The difference; both must be of one currency and the result not negative. */
  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(amount, other.amount), currency);
  }

  /** No part of the JSON form, which is the amount and the currency only. */
  @JsonIgnore
  public boolean isZero() {
    return amount == 0;
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
    }
  }
}
