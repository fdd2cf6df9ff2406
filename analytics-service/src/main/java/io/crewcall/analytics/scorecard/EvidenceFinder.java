package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.FactReader;
import io.crewcall.analytics.fact.FactTitles;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Evidence;
import io.crewcall.analytics.metric.Formula;
import io.crewcall.analytics.metric.Formulas;
import io.crewcall.analytics.metric.LeftOut;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyFormulas;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.Selection;
import io.crewcall.analytics.wording.Explanation;
import io.crewcall.contracts.Figure;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final FactTitles titles;
  private final RoleMeansJob means;
  private final Cursors cursors;
  private final Clock clock;

  EvidenceFinder(
      FactReader facts, FactTitles titles, RoleMeansJob means, Cursors cursors, Clock clock) {
    this.facts = facts;
    this.titles = titles;
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

  /**
   * @param reader who asks
   * @param own whether the reader sees everything: the user, or a moderator
   */
  @Transactional(readOnly = true)
  EvidenceResponse find(UUID userId, Named metric, UUID reader, boolean own, PageQuery page) {
    Instant asOf = clock.instant();
    Facts known = facts.read(userId, means::meanFor);
    return switch (metric) {
      case Named.Number(Metric number) -> {
        Formula formula = Formulas.of(number);
        Selection selection = formula.select(known, asOf);
        Figure whole = formula.figure(selection, known, asOf);
        Figure shown = own ? whole : PublicFigures.of(number, whole);
        Page<EvidenceItem> items =
            page(userId, number.code(), visible(selection, known, reader, own), page);
        yield new EvidenceResponse(
            userId,
            number.code(),
            shown,
            null,
            selection.parameters(),
            items.items(),
            items.nextCursor(),
            EvidenceMonth.of(selection),
            Explanation.of(number, shown, PublicFigures.leftOut(selection.leftOut(), own)));
      }
      case Named.Amount(MoneyMetric amount) -> {
        Selection selection = MoneyFormulas.select(amount, known);
        MoneyFigure whole = MoneyFormulas.figure(amount, selection, asOf);
        MoneyFigure shown = own ? whole : whole.publicFrom(amount.publicFrom());
        Page<EvidenceItem> items =
            page(userId, amount.code(), visible(selection, known, reader, own), page);
        yield new EvidenceResponse(
            userId,
            amount.code(),
            null,
            shown,
            selection.parameters(),
            items.items(),
            items.nextCursor(),
            EvidenceMonth.of(selection),
            Explanation.of(amount, shown, own, PublicFigures.leftOut(selection.leftOut(), own)));
      }
    };
  }

  /** The items that a reader may see one by one. */
  private static List<Evidence> visible(
      Selection selection, Facts known, UUID reader, boolean own) {
    if (own) {
      return selection.evidence();
    }
    Set<UUID> shared = known.with(reader);
    return selection.evidence().stream()
        .filter(item -> shared.contains(item.factId()) && item.reason() != LeftOut.NOT_VISIBLE)
        // What others make of the weights is not the reader's business.
        .map(Evidence::alone)
        .toList();
  }

  private Page<EvidenceItem> page(
      UUID userId, String metric, List<Evidence> visible, PageQuery query) {
    String list = "evidence:" + userId + ":" + metric;
    @Nullable List<String> start = cursors.decode(list, query.cursor(), 3).orElse(null);
    List<Evidence> rest =
        visible.stream()
            .filter(item -> start == null || NEWEST_FIRST.compare(item, marker(item, start)) > 0)
            .sorted(NEWEST_FIRST)
            .limit(query.limit() + 1L)
            .toList();
    Page<Evidence> page =
        Page.of(
            rest,
            query.limit(),
            last -> cursors.encode(list, last.at(), String.valueOf(last.unit()), last.factId()));
    Map<UUID, FactTitles.Gig> gigs =
        titles.of(
            page.items().stream()
                .collect(Collectors.toMap(Evidence::factId, Evidence::kind, (one, same) -> one)));
    return page.map(item -> EvidenceItem.of(item, gigs.get(item.factId())));
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
