package io.crewcall.platform.web;

import io.crewcall.platform.problem.FieldProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/**
 * What may be given for one parameter.
 *
 * @param several whether it is a list, whose values are repeated or parted by commas
 * @param syntax of each value; empty where any text is one
 */
record ParameterValues(String name, boolean several, Optional<ParameterSyntax> syntax) {

  static ParameterValues of(String name, ResolvableType type) {
    boolean several = type.isArray() || Collection.class.isAssignableFrom(type.toClass());
    ResolvableType single =
        type.isArray() ? type.getComponentType() : type.asCollection().getGeneric(0);
    return new ParameterValues(
        name, several, ParameterSyntax.of((several ? single : type).toClass()));
  }

  /** What is wrong with what was given; empty when nothing is. */
  Optional<FieldProblem> check(String... given) {
    if (!several && given.length > 1) {
      return Optional.of(new FieldProblem(name, "REPEATED", "must not be repeated"));
    }
    return syntax
        .filter(rule -> !values(given).allMatch(rule.fits()))
        .map(rule -> new FieldProblem(name, rule.code(), rule.demand()));
  }

  private Stream<String> values(String... given) {
    return several && given.length == 1
        ? Arrays.stream(given[0].split(",", -1)).map(String::strip)
        : Arrays.stream(given);
  }
}
