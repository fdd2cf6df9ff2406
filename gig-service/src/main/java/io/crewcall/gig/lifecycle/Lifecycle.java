package io.crewcall.gig.lifecycle;

import io.crewcall.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A transition table. The same lines decide whether an action is accepted ({@link #require}), what
 * a caller is told to be possible ({@link #allowed}), and how the lifecycle reads in the
 * documentation ({@link #table}).
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A> & Action> {
  private final String name;
  private final String conflictCode;
  private final List<Transition<S, A>> transitions;

  private Lifecycle(String name, String conflictCode, List<Transition<S, A>> transitions) {
    this.name = name;
    this.conflictCode = conflictCode;
    this.transitions = List.copyOf(transitions);
  }

  /**
   * Starts a table.
   *
   * @param name of the aggregate, for people, for example {@code application}
   * @param conflictCode the problem code when a state does not permit an action
   */
  public static <S extends Enum<S>, A extends Enum<A> & Action> Builder<S, A> of(
      String name, String conflictCode) {
    return new Builder<>(name, conflictCode);
  }

  public String name() {
    return name;
  }

  public List<Transition<S, A>> transitions() {
    return transitions;
  }

  /**
   * The transition that an action is in a state.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when the state has no such action for
   *     anybody, 403 when it has, but not for this caller
   */
  public Transition<S, A> require(S from, A action, Set<Actor> caller) {
    if (transitions.stream()
        .noneMatch(line -> line.action() == action && anyOf(line.actors(), caller))) {
      throw Problem.forbidden(
              "NOT_YOUR_PART",
              "Only others have the right to " + words(action) + " this " + name + ".")
          .exception();
    }
    return find(from, action, caller)
        .orElseThrow(() ->
            Problem.conflict(
                    conflictCode,
                    "This " + name + " is " + from + "; it cannot " + words(action) + " now.")
                .exception());
  }

  /** The transition, if the table has it for this caller. */
  public Optional<Transition<S, A>> find(S from, A action, Set<Actor> caller) {
    return transitions.stream()
        .filter(
            line -> line.from() == from && line.action() == action && anyOf(line.actors(), caller))
        .findFirst();
  }

  /**
   * What a caller may do now, as {@code allowedActions} says it.
   *
   * @param guard whether the further condition of an action holds
   */
  public List<String> allowed(S from, Set<Actor> caller, Predicate<A> guard) {
    return transitions.stream()
        .filter(line -> line.from() == from && anyOf(line.actors(), caller))
        .map(Transition::action)
        .distinct()
        .filter(guard)
        .map(Action::verb)
        .toList();
  }

  /** The table as Markdown. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append("| from | action | by | only if | to | event |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Transition<S, A> line : transitions) {
      text.append("| ")
          .append(line.from())
          .append(" | `")
          .append(line.action().verb())
          .append("` | ")
          .append(
              String.join(
                  ", ", line.actors().stream().sorted().map(actor -> words(actor)).toList()))
          .append(" | ")
          .append(line.guard())
          .append(" | ")
          .append(line.to())
          .append(" | `")
          .append(line.event())
          .append("` |\n");
    }
    return text.toString();
  }

  private static boolean anyOf(Set<Actor> wanted, Set<Actor> had) {
    return !Collections.disjoint(wanted, had);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** Collects the lines of a table. */
  public static final class Builder<S extends Enum<S>, A extends Enum<A> & Action> {
    private final String name;
    private final String conflictCode;
    private final List<Transition<S, A>> transitions = new ArrayList<>();

    private Builder(String name, String conflictCode) {
      this.name = name;
      this.conflictCode = conflictCode;
    }

    public Builder<S, A> line(S from, A action, Set<Actor> actors, S to, String event) {
      return line(from, action, actors, "", to, event);
    }

    public Builder<S, A> line(
        S from, A action, Set<Actor> actors, String guard, S to, String event) {
      transitions.add(new Transition<>(from, action, actors, guard, to, event));
      return this;
    }

    /** The same line for several states that the action does not change. */
    @SafeVarargs
    public final Builder<S, A> staying(
        A action, Set<Actor> actors, String guard, String event, S... states) {
      Arrays.stream(states).forEach(state -> line(state, action, actors, guard, state, event));
      return this;
    }

    /** The same line for several states that the action ends. */
    @SafeVarargs
    public final Builder<S, A> leaving(
        A action, Set<Actor> actors, String guard, S to, String event, S... states) {
      EnumSet.copyOf(Arrays.asList(states))
          .forEach(state -> line(state, action, actors, guard, to, event));
      return this;
    }

    public Lifecycle<S, A> build() {
      return new Lifecycle<>(name, conflictCode, transitions);
    }
  }
}
