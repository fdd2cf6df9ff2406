package io.crewcall.platform.lifecycle;

import io.crewcall.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transition table. The same lines decide whether an action is accepted ({@link #require}), what
 * a caller is told to be possible ({@link #allowed}), and how the lifecycle reads in the
 * documentation ({@link #table}).
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <P> the parts in which somebody acts; one caller may have several at once
 * @param <C> what the guards look at
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A> & Action, P extends Enum<P>, C> {
  private final String name;
  private final String conflictCode;
  private final List<Transition<S, A, P, C>> transitions;

  private Lifecycle(String name, String conflictCode, List<Transition<S, A, P, C>> transitions) {
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
  public static <S extends Enum<S>, A extends Enum<A> & Action, P extends Enum<P>, C>
      Builder<S, A, P, C> of(String name, String conflictCode) {
    return new Builder<>(name, conflictCode);
  }

  public String name() {
    return name;
  }

  public List<Transition<S, A, P, C>> transitions() {
    return transitions;
  }

  /**
   * The transition that an action is now; of several with different guards the first that is
   * permitted.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403 when the action is never this
   *     caller's, 409 when the state does not have it, and the guard's own problem when a condition
   *     does not hold
   */
  public Transition<S, A, P, C> require(S from, A action, Set<P> caller, C context) {
    Transition<S, A, P, C> line = require(from, action, caller);
    return permitted(from, action, caller, context)
        .orElseGet(() -> {
          line.guards().forEach(guard -> guard.check(context));
          return line;
        });
  }

  /** The transition, if this caller may do it now. */
  public Optional<Transition<S, A, P, C>> permitted(S from, A action, Set<P> caller, C context) {
    return lines(from, action, caller).filter(line -> line.permits(context)).findFirst();
  }

  /** Like {@link #require(Enum, Enum, Set, Object)}, before the guards are asked. */
  public Transition<S, A, P, C> require(S from, A action, Set<P> caller) {
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

  /** The transition, if the table has it for this caller; guards are not asked. */
  public Optional<Transition<S, A, P, C>> find(S from, A action, Set<P> caller) {
    return lines(from, action, caller).findFirst();
  }

  private Stream<Transition<S, A, P, C>> lines(S from, A action, Set<P> caller) {
    return transitions.stream()
        .filter(
            line -> line.from() == from && line.action() == action && anyOf(line.actors(), caller));
  }

  /** What a caller may do now, as {@code allowedActions} says it. */
  public List<String> allowed(S from, Set<P> caller, C context) {
    return transitions.stream()
        .filter(line -> line.from() == from && anyOf(line.actors(), caller))
        .filter(line -> line.permits(context))
        .map(line -> line.action().verb())
        .distinct()
        .toList();
  }

  /** The table as Markdown. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append("| from | action | by | only if | to | event |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Transition<S, A, P, C> line : transitions) {
      String by = line.actors().stream().sorted().map(Lifecycle::words).collect(joined());
      String guards = line.guards().stream().map(Guard::words).collect(joined());
      text.append(
          "| %s | `%s` | %s | %s | %s | `%s` |\n"
              .formatted(line.from(), line.action().verb(), by, guards, line.to(), line.event()));
    }
    return text.toString();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static boolean anyOf(Set<?> wanted, Set<?> had) {
    return !Collections.disjoint(wanted, had);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Collects the lines of a table. */
  public static final class Builder<
      S extends Enum<S>, A extends Enum<A> & Action, P extends Enum<P>, C> {
    private final String name;
    private final String conflictCode;
    private final List<Transition<S, A, P, C>> transitions = new ArrayList<>();

    private Builder(String name, String conflictCode) {
      this.name = name;
      this.conflictCode = conflictCode;
    }

    /** An action that leads from each of some states to another. */
    @SafeVarargs
    public final Builder<S, A, P, C> line(
        Set<S> from, A action, Set<P> actors, S to, String event, Guard<C>... guards) {
      EnumSet.copyOf(from)
          .forEach(state ->
              transitions.add(new Transition<>(state, action, actors, List.of(guards), to, event)));
      return this;
    }

    /** An action that does not change the state. */
    @SafeVarargs
    public final Builder<S, A, P, C> staying(
        Set<S> states, A action, Set<P> actors, String event, Guard<C>... guards) {
      EnumSet.copyOf(states)
          .forEach(state ->
              transitions.add(
                  new Transition<>(state, action, actors, List.of(guards), state, event)));
      return this;
    }

    public Lifecycle<S, A, P, C> build() {
      return new Lifecycle<>(name, conflictCode, transitions);
    }
  }
}
