package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What would raise the figures of a user: each next step is added to the facts that count, and the
 * formula itself says what the figure would be.
 */
public final class Steps {
  private static final double BEST_RATING = 5;

  private Steps() {}

  /** What one can do next. */
  public enum Action {
    COMPLETE_FOR_NEW_CLIENT("Complete an engagement for a client you have not worked for yet."),
    COMPLETE("Complete your next engagement."),
    DELIVER_ON_TIME("Deliver your next work by its due date."),
    ANSWER("Answer your next invitation within 24 hours, yes or no."),
    DECIDE("Decide on your next application within 7 days after the deadline."),
    GOOD_REVIEW("Earn a review of 5 for your next engagement.");

    private final String words;

    Action(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One step and its effect.
   *
   * @param before the figure as it is; null when there is too little
   * @param after what it would be; null when there would still be too little
   * @param effect by how much of its range the figure would rise; a first value counts as a whole
   */
  public record Step(
      Action action,
      Metric metric,
      @Nullable Double before,
      @Nullable Double after,
      double effect) {}

  /** Those that raise a figure, the one of most effect first. */
  public static List<Step> of(Facts facts, Instant asOf) {
    return List.of(
            step(
                Action.COMPLETE_FOR_NEW_CLIENT,
                Metric.SUCCESS_SCORE,
                facts,
                asOf,
                one -> one.inGroup("new client")),
            step(Action.COMPLETE, Metric.COMPLETION_RATE, facts, asOf, Function.identity()),
            step(Action.DELIVER_ON_TIME, Metric.ON_TIME_RATE, facts, asOf, Function.identity()),
            step(Action.ANSWER, Metric.RESPONSE_RATE, facts, asOf, Function.identity()),
            step(Action.DECIDE, Metric.HIRER_DECISION_RATE, facts, asOf, Function.identity()),
            step(
                Action.GOOD_REVIEW,
                Metric.RANKED_RATING,
                facts,
                asOf,
                one -> one.withValue(BEST_RATING)))
        .stream()
        .filter(step -> step.effect() > 0)
        .sorted(Comparator.comparingDouble(Step::effect).reversed().thenComparing(Step::action))
        .toList();
  }

  private static Step step(
      Action action, Metric metric, Facts facts, Instant asOf, Function<Evidence, Evidence> shape) {
    Formula formula = Formulas.of(metric);
    Selection selection = formula.select(facts, asOf);
    Double before = formula.figure(selection, facts, asOf).value();
    Evidence more = shape.apply(next(asOf));
    Double after = formula.figure(selection.and(more), facts, asOf).value();
    return new Step(action, metric, before, after, effect(metric, before, after));
  }

  private static double effect(Metric metric, @Nullable Double before, @Nullable Double after) {
    if (after == null) {
      return 0;
    }
    if (before == null) {
      return 1;
    }
    double range = metric == Metric.RANKED_RATING ? BEST_RATING - 1 : 1;
    return (Objects.requireNonNull(after) - before) / range;
  }

  private static Evidence next(Instant asOf) {
    return new Evidence(
        Fact.Kind.ENGAGEMENT, new UUID(0, 0), new UUID(0, 0), asOf, null, 1.0, 1, null, null, null);
  }
}
