package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.AwayDeclaration;
import io.crewcall.contracts.user.UserState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When a user was away. A declaration holds from when it was made until the next one: declaring
 * oneself away afterwards mends no figure. Days are days of UTC, the last one included.
 */
final class AwayTimes {
  private record Interval(Instant from, Instant to) {}

  private final List<Interval> intervals;

  private AwayTimes(List<Interval> intervals) {
    this.intervals = intervals;
  }

  /**
   * @param declarations in the order in which they were made
   */
  static AwayTimes of(List<AwayDeclaration> declarations) {
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      AwayDeclaration declaration = declarations.get(i);
      Instant until = i + 1 < declarations.size() ? declarations.get(i + 1).at() : Instant.MAX;
      for (UserState.Away away : declaration.periods()) {
        Instant from = away.from().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant to = away.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant begin = later(from, declaration.at());
        Instant end = to.isBefore(until) ? to : until;
        if (begin.isBefore(end)) {
          intervals.add(new Interval(begin, end));
        }
      }
    }
    return new AwayTimes(intervals);
  }

  /** How much of a time was not away. */
  Duration present(Instant from, Instant to) {
    return Duration.between(from, to).minus(away(from, to));
  }

  /** How much of a time was away. */
  Duration away(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (Interval interval : intervals) {
      Instant begin = later(interval.from(), from);
      Instant end = interval.to().isBefore(to) ? interval.to() : to;
      if (begin.isBefore(end)) {
        sum = sum.plus(Duration.between(begin, end));
      }
    }
    return sum;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
