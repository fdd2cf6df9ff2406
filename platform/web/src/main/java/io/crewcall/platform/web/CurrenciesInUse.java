package io.crewcall.platform.web;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies that some country pays with today: ISO 4217, as the JDK knows it. */
public final class CurrenciesInUse {
  private static final Set<String> CODES =
      Arrays.stream(Locale.getISOCountries())
          .map(country -> Currency.getInstance(Locale.of("", country)))
          // Antarctica has none.
          .filter(Objects::nonNull)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private CurrenciesInUse() {}

  public static boolean contains(String code) {
    return CODES.contains(code);
  }
}
