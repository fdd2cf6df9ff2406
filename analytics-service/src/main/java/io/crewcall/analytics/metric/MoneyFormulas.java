package io.crewcall.analytics.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums and means of money, per currency. */
public final class MoneyFormulas {
  private MoneyFormulas() {}

  /** The amounts looked at, each counted or left out. */
  public static Selection select(MoneyMetric metric, Facts facts) {
    return switch (metric) {
      case EARNINGS ->
          Selection.all(facts.engagements().stream().map(MoneyFormulas::earned).toList());
      case AVERAGE_FEE ->
          Selection.all(facts.engagements().stream().map(MoneyFormulas::fee).toList());
      case AVERAGE_BUDGET ->
          Selection.all(
              facts.gigsPosted().stream().flatMap(fact -> budgets(fact).stream()).toList());
    };
  }

  /** The figure out of the selection alone. */
  public static MoneyFigure figure(MoneyMetric metric, Selection selection, Instant asOf) {
    Map<String, List<Evidence>> byCurrency =
        selection.counted().stream()
            .collect(groupingBy(item -> String.valueOf(item.unit()), TreeMap::new, toList()));
    List<MoneyFigure.CurrencyAmount> value = new ArrayList<>();
    byCurrency.forEach((currency, items) ->
        value.add(
            switch (metric) {
              case EARNINGS ->
                  new MoneyFigure.CurrencyAmount(
                      sum(currency, items), items.size(), months(currency, items));
              case AVERAGE_FEE, AVERAGE_BUDGET ->
                  new MoneyFigure.CurrencyAmount(mean(currency, items), items.size(), List.of());
            }));
    return new MoneyFigure(
        value.isEmpty() ? null : value,
        selection.n(),
        selection.window(),
        Formula.BASIS,
        asOf,
        Formula.VERSION);
  }

  /** The fee of a completed engagement, or what a dispute awarded to the worker. */
  private static Evidence earned(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    if (engagement.status() != EngagementState.Status.RESOLVED
        || Outcomes.selfDealing(engagement)) {
      return fee(fact);
    }
    Money awarded = engagement.awarded();
    return awarded == null || awarded.isZero()
        ? Evidence.leftOut(fact, Outcomes.endOf(fact), LeftOut.NOTHING_AWARDED)
        : Evidence.counted(fact, Outcomes.endOf(fact), awarded.amount())
            .in(awarded.currency())
            .because(Cause.AWARDED);
  }

  private static Evidence fee(Fact<EngagementState> fact) {
    EngagementState engagement = fact.state();
    if (Outcomes.selfDealing(engagement)) {
      return Evidence.leftOut(fact, Outcomes.endOf(fact), LeftOut.SELF_DEALING);
    }
    return engagement.status() == EngagementState.Status.COMPLETED
        ? Evidence.counted(fact, Outcomes.endOf(fact), engagement.fee().amount())
            .in(engagement.fee().currency())
        : Outcomes.notCompleted(fact);
  }

  /** A gig's budget is that of all its slots; nearly always in one currency. */
  private static List<Evidence> budgets(Fact<GigState> fact) {
    GigState gig = fact.state();
    Instant published = gig.publishedAt();
    if (published == null) {
      return List.of(Evidence.leftOut(fact, gig.createdAt(), LeftOut.NOT_PUBLISHED));
    }
    Map<String, Double> budgets = new TreeMap<>();
    for (GigState.RoleState role : gig.roles()) {
      budgets.merge(
          role.budgetPerSlot().currency(),
          (double) role.budgetPerSlot().amount() * role.slots(),
          Double::sum);
    }
    return budgets.entrySet().stream()
        .map(budget -> Evidence.counted(fact, published, budget.getValue()).in(budget.getKey()))
        .toList();
  }

  private static List<MoneyFigure.MonthlyAmount> months(String currency, List<Evidence> items) {
    return items.stream()
        .collect(
            groupingBy(
                item -> YearMonth.from(item.at().atOffset(ZoneOffset.UTC)), TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            month -> new MoneyFigure.MonthlyAmount(month.getKey(), sum(currency, month.getValue())))
        .toList();
  }

  private static Money sum(String currency, List<Evidence> items) {
    return money(currency, items.stream().mapToDouble(Evidence::number).sum());
  }

  private static Money mean(String currency, List<Evidence> items) {
    return money(currency, items.stream().mapToDouble(Evidence::number).average().orElse(0));
  }

  /** Rounded to a minor unit, and never more than money can be here. */
  private static Money money(String currency, double amount) {
    return new Money(Math.min(Math.round(amount), Money.MAX_AMOUNT), currency);
  }
}
