package io.crewcall.platform.web;

import io.crewcall.contracts.Money;
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
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String code = super.deserialize(parser, context);
      if (code == null || CurrenciesInUse.contains(code)) {
        return code;
      }
      return (String)
          context.handleWeirdStringValue(
              String.class, code, "must be the ISO 4217 code of a currency in use");
    }
  }
}
