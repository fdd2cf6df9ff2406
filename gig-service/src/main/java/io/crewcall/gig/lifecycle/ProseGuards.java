package io.crewcall.gig.lifecycle;

import io.crewcall.platform.lifecycle.Action;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Guards that are only described by their table and checked elsewhere, until they are predicates.
 */
public final class ProseGuards {
  private ProseGuards() {}

  /** A condition in words, which the code that performs the action checks. */
  public static Guard<Object> prose(String words) {
    return Guard.of(words, context -> true, () -> Problem.conflict("GUARD", words));
  }

  /** What a caller may do, by a condition that stands outside of the table. */
  public static <S extends Enum<S>, A extends Enum<A> & Action> List<String> allowed(
      Lifecycle<S, A, Actor, ?> table, S from, Set<Actor> caller, Predicate<A> condition) {
    return table.transitions().stream()
        .filter(line -> line.from() == from && !Collections.disjoint(line.actors(), caller))
        .map(line -> line.action())
        .distinct()
        .filter(condition)
        .map(Action::verb)
        .toList();
  }
}
