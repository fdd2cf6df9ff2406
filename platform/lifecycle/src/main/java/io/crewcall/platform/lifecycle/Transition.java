package io.crewcall.platform.lifecycle;

import java.util.List;
import java.util.Set;

/**
 * One line of a transition table.
 *
 * @param actors in which parts the action may be done; one of them is enough
 * @param guards further conditions; all must hold
 * @param event type of the event it writes
 */
public record Transition<S extends Enum<S>, A extends Enum<A> & Action, P extends Enum<P>, C>(
    S from, A action, Set<P> actors, List<Guard<C>> guards, S to, String event) {
  public Transition {
    actors = Set.copyOf(actors);
    guards = List.copyOf(guards);
  }

  boolean permits(C context) {
    return guards.stream().allMatch(guard -> guard.holds(context));
  }
}
