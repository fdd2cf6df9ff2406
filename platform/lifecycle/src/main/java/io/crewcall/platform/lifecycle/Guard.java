package io.crewcall.platform.lifecycle;

import io.crewcall.platform.problem.Problem;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A condition of a transition beyond the state and the caller, written once: the same predicate
 * refuses the action, hides it from {@code allowedActions} and stands in the rendered table.
 *
 * @param <C> what the condition looks at
 * @param words the condition as the documentation says it, for example {@code gig hiring}
 * @param condition whether the action may happen
 * @param refusal what the caller is told when it may not
 */
public record Guard<C>(
    String words, Predicate<? super C> condition, Function<? super C, Problem> refusal) {

  /** A guard whose refusal does not depend on the context. */
  public static <C> Guard<C> of(
      String words, Predicate<? super C> condition, Supplier<Problem> refusal) {
    return new Guard<>(words, condition, context -> refusal.get());
  }

  /**
   * @throws io.crewcall.platform.problem.ProblemException when the condition does not hold
   */
  public void check(C context) {
    if (!holds(context)) {
      throw refusal.apply(context).exception();
    }
  }

  public boolean holds(C context) {
    return condition.test(context);
  }
}
