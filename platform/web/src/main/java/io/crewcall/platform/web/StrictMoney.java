package io.crewcall.platform.web;

import io.crewcall.contracts.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Money comes in only in currencies that some country pays with today (ISO 4217, as the JDK knows
 * it): no fund codes, no metals, none of the past. What is stored or told by events is not judged.
 */
@FunctionalInterface
interface StrictMoney {

  @JsonDeserialize(using = CurrencyInUse.class)
  String currency();

  /** For {@link Money#currency()}. */
  final class CurrencyInUse extends StringDeserializer {
    private static final Set<String> CODES =
        Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            // Antarctica has none.
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String code = super.deserialize(parser, context);
      if (code == null || CODES.contains(code)) {
        return code;
      }
      return (String)
          context.handleWeirdStringValue(
              String.class, code, "must be the ISO 4217 code of a currency in use");
    }
  }
}
