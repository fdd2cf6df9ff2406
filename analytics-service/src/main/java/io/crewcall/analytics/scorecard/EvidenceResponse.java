package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.wording.Explanation;
import io.crewcall.contracts.Figure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a figure rests on: the facts counted and those left out, the newest first. The formula over
 * all counted items gives the figure. The user sees every item; a hirer sees those of their own
 * jobs with the user; others see counts by month and reason alone.
 *
 * @param figure as computed for this answer; null for a metric in money
 * @param money as computed for this answer; null for a metric that is not in money
 * @param parameters the formula's constants that are in no fact
 * @param nextCursor where the next page starts; null on the last one
 * @param months how many facts count or do not, by month and reason; for everybody
 * @param explanation the figure in words
 */
record EvidenceResponse(
    UUID userId,
    String metric,
    @Nullable Figure figure,
    @Nullable MoneyFigure money,
    Map<String, Double> parameters,
    List<EvidenceItem> items,
    @Nullable String nextCursor,
    List<EvidenceMonth> months,
    Explanation explanation) {}
