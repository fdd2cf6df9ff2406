package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.Evidence;
import io.crewcall.analytics.metric.LeftOut;
import io.crewcall.analytics.metric.Selection;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many facts of a month count, or do not for one reason. This is what others see of evidence.
 *
 * @param month in UTC, such as 2026-11
 * @param reason why they do not count; null when they do
 */
record EvidenceMonth(
    YearMonth month,
    boolean counted,
    @Nullable LeftOut reason,
    @Nullable String words,
    long count) {

  private record Key(YearMonth month, @Nullable LeftOut reason) {}

  /** The newest month first; drafts and reviews that are not visible are nobody else's business. */
  static List<EvidenceMonth> of(Selection selection) {
    TreeMap<Key, Long> counts =
        new TreeMap<>(
            Comparator.comparing(Key::month)
                .reversed()
                .thenComparing(Key::reason, Comparator.nullsFirst(Comparator.naturalOrder())));
    for (Evidence item : selection.evidence()) {
      if (item.reason() != LeftOut.NOT_PUBLISHED && item.reason() != LeftOut.NOT_VISIBLE) {
        counts.merge(
            new Key(YearMonth.from(item.at().atOffset(ZoneOffset.UTC)), item.reason()),
            1L,
            Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> of(entry.getKey().month(), entry.getKey().reason(), entry.getValue()))
        .toList();
  }

  private static EvidenceMonth of(YearMonth month, @Nullable LeftOut reason, long count) {
    return new EvidenceMonth(
        month, reason == null, reason, reason == null ? null : reason.words(), count);
  }
}
