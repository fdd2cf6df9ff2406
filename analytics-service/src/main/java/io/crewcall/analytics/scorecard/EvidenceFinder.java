package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Evidence;
import io.crewcall.analytics.metric.Formula;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFormulas;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.Selection;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a figure rests on, from the facts as they are now. */
@Component
class EvidenceFinder {
  private static final Comparator<Evidence> NEWEST_FIRST =
      Comparator.comparing(Evidence::at)
          .thenComparing(Evidence::factId)
          .thenComparing(item -> String.valueOf(item.unit()))
          .reversed();

  private final FactReader facts;
  private final RoleMeansJob means;
  private final Cursors cursors;
  private final Clock clock;

  EvidenceFinder(FactReader facts, RoleMeansJob means, Cursors cursors, Clock clock) {
    this.facts = facts;
    this.means = means;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** A metric by its name in the API. */
  sealed interface Named {
    boolean isPublic();

    /** A number. */
    record Number(Metric metric) implements Named {
      @Override
      public boolean isPublic() {
        return metric.isPublic();
      }
    }

    /** An amount of money. */
    record Amount(MoneyMetric metric) implements Named {
      @Override
      public boolean isPublic() {
        return metric.isPublic();
      }
    }

    static Optional<Named> of(String code) {
      return Metric.byCode(code)
          .<Named>map(Number::new)
          .or(() -> MoneyMetric.byCode(code).map(Amount::new));
    }
  }

  @Transactional(readOnly = true)
  EvidenceResponse find(UUID userId, Named metric, PageQuery page) {
    Instant asOf = clock.instant();
    Facts known = facts.read(userId, means::meanFor);
    return switch (metric) {
      case Named.Number(Metric number) -> {
        Formula formula = Formulas.of(number);
        Selection selection = formula.select(known, asOf);
        Page<EvidenceItem> items = page(userId, number.code(), selection, page);
        yield new EvidenceResponse(
            userId,
            number.code(),
            formula.figure(known, asOf),
            null,
            selection.parameters(),
            items.items(),
            items.nextCursor());
      }
      case Named.Amount(MoneyMetric amount) -> {
        Selection selection = MoneyFormulas.select(amount, known);
        Page<EvidenceItem> items = page(userId, amount.code(), selection, page);
        yield new EvidenceResponse(
            userId,
            amount.code(),
            null,
            MoneyFormulas.figure(amount, selection, asOf),
            selection.parameters(),
            items.items(),
            items.nextCursor());
      }
    };
  }

  private Page<EvidenceItem> page(
      UUID userId, String metric, Selection selection, PageQuery query) {
    String list = "evidence:" + userId + ":" + metric;
    @Nullable List<String> start = cursors.decode(list, query.cursor(), 3).orElse(null);
    List<Evidence> rest =
        selection.evidence().stream()
            .sorted(NEWEST_FIRST)
            .filter(item -> start == null || NEWEST_FIRST.compare(item, marker(item, start)) > 0)
            .limit(query.limit() + 1L)
            .toList();
    return Page.of(
            rest,
            query.limit(),
            last -> cursors.encode(list, last.at(), String.valueOf(last.unit()), last.factId()))
        .map(EvidenceItem::of);
  }

  /** Something at the place of the last item of the page before, to compare with. */
  private static Evidence marker(Evidence like, List<String> values) {
    return new Evidence(
        like.kind(),
        UUID.fromString(values.get(2)),
        like.eventId(),
        Instant.parse(values.get(0)),
        null,
        null,
        0,
        null,
        values.get(1),
        null);
  }
}
