package io.crewcall.analytics.fact;

import io.crewcall.contracts.user.UserState;
import java.time.Instant;
import java.util.ArrayList;
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

  /**
   * Those that say something else than the one before; who never said anything was not away.
   *
   * @param told in the order in which they were said
   */
  static List<AwayDeclaration> changes(List<AwayDeclaration> told) {
    List<AwayDeclaration> changes = new ArrayList<>();
    List<UserState.Away> before = List.of();
    for (AwayDeclaration declaration : told) {
      if (!declaration.periods().equals(before)) {
        changes.add(declaration);
        before = declaration.periods();
      }
    }
    return changes;
  }
}
