package io.crewcall.analytics.fact;

import io.crewcall.contracts.user.UserState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user said about being away.
 *
 * @param at from when on it was said
 * @param periods all times away that were declared and not over then; none when they said to be
 *     back
 */
public record AwayDeclaration(Instant at, List<UserState.Away> periods) {

  public AwayDeclaration {
    periods = List.copyOf(periods);
  }

  /** With one time away, or none. */
  public AwayDeclaration(Instant at, UserState.@Nullable Away away) {
    this(at, away == null ? List.of() : List.of(away));
  }

  /** All that a state says; those of before there could be several say one at most. */
  static List<UserState.Away> of(UserState user) {
    if (user.awayPeriods() != null) {
      return user.awayPeriods();
    }
    return user.away() == null ? List.of() : List.of(user.away());
  }
}
