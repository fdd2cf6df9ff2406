package io.crewcall.brand.brainslist;

import io.crewcall.brand.creator.CreatorReplica;
import io.crewcall.contracts.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum of money. Unlike {@link Money} it may exceed what a single amount may be.
 *
 * @param amount minor units
 * @param currency ISO 4217 code
 */
record Total(long amount, String currency) {

  /** One sum per currency, by code. */
  static List<Total> of(Collection<CreatorReplica.Rate> prices) {
    Map<String, Long> sums = new TreeMap<>();
    for (CreatorReplica.Rate rate : prices) {
      sums.merge(rate.price().currency(), rate.price().amount(), Math::addExact);
    }
    return sums.entrySet().stream().map(sum -> new Total(sum.getValue(), sum.getKey())).toList();
  }
}
