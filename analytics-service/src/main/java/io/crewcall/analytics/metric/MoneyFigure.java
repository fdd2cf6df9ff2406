package io.crewcall.analytics.metric;

import io.crewcall.contracts.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure in money: one amount per currency, since no rates are assumed.
 *
 * @param value null when nothing counts
 * @param n how many facts were counted
 */
public record MoneyFigure(
    @Nullable List<CurrencyAmount> value,
    long n,
    String window,
    String basis,
    Instant asOf,
    int formulaVersion) {

  /** As others may see it: currencies with few facts are left out, so that none tells one fee. */
  public MoneyFigure publicFrom(int least) {
    List<CurrencyAmount> open =
        value == null ? List.of() : value.stream().filter(part -> part.n() >= least).toList();
    return new MoneyFigure(open.isEmpty() ? null : open, n, window, basis, asOf, formulaVersion);
  }

  /**
   * One currency's part.
   *
   * @param amount the sum or mean
   * @param months the sums by month of UTC, oldest first; empty for means
   */
  public record CurrencyAmount(Money amount, long n, List<MonthlyAmount> months) {}

  /** One month's sum. */
  public record MonthlyAmount(YearMonth month, Money amount) {}
}
