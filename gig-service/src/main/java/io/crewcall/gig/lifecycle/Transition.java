package io.crewcall.gig.lifecycle;

import java.util.Set;

/**
 * One line of a transition table.
 *
 * @param guard a further condition, in words; checked by the code that performs the action
 * @param event type of the event it writes
 */
public record Transition<S extends Enum<S>, A extends Enum<A> & Action>(
    S from, A action, Set<Actor> actors, String guard, S to, String event) {
  public Transition {
    actors = Set.copyOf(actors);
  }
}
