package io.crewcall.analytics.badge;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.Selection;
import io.crewcall.analytics.metric.WeeklyFigures;
import io.crewcall.analytics.metric.WeeklyFigures.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who has which badge: the condition held at the end of at least 13 of the last 16 weeks. Weeks end
 * on Monday at midnight, UTC. Nothing is remembered: the facts say what the figure was.
 */
public final class Badges {
  /** How many weeks are looked at. */
  public static final int WEEKS = 16;

  /** In how many of them the condition has to hold. */
  public static final int NEEDED = 13;

  /** Figures are quotients of whole numbers: 9 of 10 is 0.9, however it is rounded. */
  private static final double ROUNDING = 1e-9;

  private Badges() {}

  /**
   * All badges, those that are out of reach too.
   *
   * @param selections of the figures, as of now
   */
  public static List<BadgeStanding> of(
      Facts facts, Function<Metric, Selection> selections, Instant asOf) {
    return Arrays.stream(Badge.values())
        .map(badge ->
            stand(
                badge,
                WeeklyFigures.of(
                    badge.metric(), selections.apply(badge.metric()), facts, asOf, WEEKS),
                asOf))
        .toList();
  }

  /** When time alone changes one of them next. */
  public static Optional<Instant> nextChange(List<BadgeStanding> standings, Instant asOf) {
    return standings.stream().anyMatch(standing -> standing.holds() || standing.weeks() > 0)
        ? Optional.of(WeeklyFigures.nextEnd(asOf).atStartOfDay().toInstant(ZoneOffset.UTC))
        : Optional.empty();
  }

  private static BadgeStanding stand(Badge badge, WeeklyFigures figures, Instant asOf) {
    boolean[] held = new boolean[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      held[week] = holds(badge, figures.weeks().get(week));
    }
    Point now = figures.now();
    boolean holds = holds(badge, now);
    int weeks = heldOf(held, 0, holds);
    boolean awarded = weeks >= NEEDED;
    LocalDate changesOn = change(held, awarded, holds, WeeklyFigures.nextEnd(asOf));
    return new BadgeStanding(
        badge,
        status(awarded, changesOn),
        weeks,
        holds,
        now.n() < badge.from() ? null : now.value(),
        now.n(),
        changesOn,
        holds || WeeklyFigures.hasWindow(badge.metric()) ? null : more(badge, now));
  }

  private static BadgeStanding.Status status(boolean awarded, @Nullable LocalDate changesOn) {
    if (awarded) {
      return changesOn == null ? BadgeStanding.Status.AWARDED : BadgeStanding.Status.ENDANGERED;
    }
    return changesOn == null ? BadgeStanding.Status.OPEN : BadgeStanding.Status.IN_REACH;
  }

  private static boolean holds(Badge badge, Point point) {
    return point.n() >= badge.from()
        && point.value() != null
        && point.value() >= badge.least() - ROUNDING;
  }

  /** Of the last 16 weeks, once some more have gone by with the condition as it is now. */
  private static int heldOf(boolean[] held, int later, boolean holds) {
    int count = holds ? later : 0;
    for (int week = later; week < held.length; week++) {
      count += held[week] ? 1 : 0;
    }
    return count;
  }

  private static @Nullable LocalDate change(
      boolean[] held, boolean awarded, boolean holds, LocalDate next) {
    for (int later = 1; later <= held.length; later++) {
      if (heldOf(held, later, holds) >= NEEDED != awarded) {
        return next.plusWeeks(later - 1L);
      }
    }
    return null;
  }

  /** The figures of badges are means: so many of the best value bring it to what is asked for. */
  private static long more(Badge badge, Point now) {
    double best = WeeklyFigures.best(badge.metric());
    double sum = now.value() == null ? 0 : now.value() * now.n();
    double lacking = (badge.least() * now.n() - sum) / (best - badge.least());
    return Math.max(badge.from() - now.n(), (long) Math.ceil(lacking - ROUNDING * now.n()));
  }
}
