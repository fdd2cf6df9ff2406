package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.ApplicationState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How reliably a hirer decides on applications: shortlists, offers, selects or rejects within 7
 * days after the gig's deadline. A decision once taken stays one, whatever becomes of the gig
 * later.
 */
final class Decisions {
  private static final Duration TIME_TO_DECIDE = Duration.ofDays(7);
  private static final Duration TIME_TO_GHOST = Duration.ofDays(14);

  private static final Verdicts DECIDED =
      new Verdicts(1, Cause.DECIDED, Cause.DECIDED_LATE, Cause.NOT_DECIDED);
  private static final Verdicts GHOSTED =
      new Verdicts(0, Cause.ANSWERED_AT_ALL, Cause.GHOSTED, Cause.GHOSTED);

  private Decisions() {}

  static Selection select(Facts facts, Instant asOf) {
    return Selection.all(
        facts.applicationsReceived().stream().map(fact -> judge(fact, asOf)).toList());
  }

  /** Seconds from the application to the first decision. */
  static Selection times(Facts facts, Instant asOf) {
    return Selection.all(facts.applicationsReceived().stream().map(Decisions::timed).toList());
  }

  private static Evidence timed(Fact<ApplicationState> fact) {
    ApplicationState application = fact.state();
    Instant decided = application.decidedAt();
    return decided == null
        ? Evidence.leftOut(fact, application.appliedAt(), LeftOut.UNDECIDED)
        : Evidence.counted(
            fact,
            application.appliedAt(),
            Math.max(0, Duration.between(application.appliedAt(), decided).toMillis() / 1000.0));
  }

  /** The median, in seconds; null without a decision. */
  static @Nullable Double time(Selection selection) {
    List<Double> sorted = selection.counted().stream().map(Evidence::number).sorted().toList();
    return sorted.isEmpty() ? null : Median.of(sorted);
  }

  /** Without a decision 14 days after the gig's deadline (1), or decided by then (0). */
  static Selection ghosting(Facts facts, Instant asOf) {
    return Selection.all(
        facts.applicationsReceived().stream().map(fact -> ghosted(fact, asOf)).toList());
  }

  private static Evidence ghosted(Fact<ApplicationState> fact, Instant asOf) {
    return judged(fact, asOf, TIME_TO_GHOST, GHOSTED);
  }

  /**
   * What counts, each at the time from which on it counts as it does now: the decision, or the end
   * of the time to decide.
   */
  static List<Evidence> lasting(Facts facts, Instant asOf) {
    return facts.applicationsReceived().stream()
        .map(fact -> judge(fact, asOf).dated(since(fact.state())))
        .filter(Evidence::counts)
        .toList();
  }

  private static Instant since(ApplicationState application) {
    Instant end = application.gigDeadline().plus(TIME_TO_DECIDE);
    Instant decided = application.decidedAt();
    return decided == null || decided.isAfter(end) ? end : decided;
  }

  /** When the figure changes next although nothing happens. */
  static @Nullable Instant nextChange(Facts facts, Instant asOf) {
    return facts.applicationsReceived().stream()
        .filter(fact -> fact.state().decidedAt() == null)
        .map(fact -> fact.state().gigDeadline())
        .flatMap(deadline -> Stream.of(deadline.plus(TIME_TO_DECIDE), deadline.plus(TIME_TO_GHOST)))
        .filter(asOf::isBefore)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Evidence judge(Fact<ApplicationState> fact, Instant asOf) {
    return judged(fact, asOf, TIME_TO_DECIDE, DECIDED);
  }

  /** An application decided in time, too late, or not at all in a time after the deadline. */
  private static Evidence judged(
      Fact<ApplicationState> fact, Instant asOf, Duration time, Verdicts verdicts) {
    ApplicationState application = fact.state();
    Instant at = application.appliedAt();
    Instant end = application.gigDeadline().plus(time);
    Instant decided = application.decidedAt();
    if (decided != null) {
      return decided.isAfter(end)
          ? Evidence.counted(fact, at, 1 - verdicts.inTime()).because(verdicts.late())
          : Evidence.counted(fact, at, verdicts.inTime()).because(verdicts.decided());
    }
    return switch (application.status()) {
      case CLOSED -> Evidence.leftOut(fact, at, LeftOut.CLOSED);
      case WITHDRAWN -> Evidence.leftOut(fact, at, LeftOut.WITHDRAWN);
      default ->
          asOf.isAfter(end)
              ? Evidence.counted(fact, at, 1 - verdicts.inTime()).because(verdicts.never())
              : Evidence.leftOut(fact, at, LeftOut.PENDING);
    };
  }

  /**
   * What an application counts for.
   *
   * @param inTime 1 or 0; the other one for those decided too late or never
   */
  private record Verdicts(int inTime, Cause decided, Cause late, Cause never) {}
}
