package io.crewcall.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.util.ClassUtils;

/**
 * How the value of a parameter is written, by its type. Spring's own conversion takes more than the
 * API promises, and what it takes so is a filter that the client did not mean: an empty value for
 * none, {@code yes} for true, {@code 0x10} for 16, {@code 1-1-1-1-1} for an id.
 *
 * @param fits whether a value is written so
 * @param code what is wrong with one that is not
 * @param demand what there must be instead
 */
record ParameterSyntax(Predicate<String> fits, String code, String demand) {
  private static final String MISMATCH = "TYPE_MISMATCH";

  private static final ParameterSyntax ID =
      written("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", UUID::fromString, "a UUID");
  private static final ParameterSyntax DAY =
      written("(?!0000)\\d{4}-\\d{2}-\\d{2}", LocalDate::parse, "a date such as 2026-11-30");
  private static final ParameterSyntax TIME =
      written(
          "(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt].{1,40}",
          Instant::parse, "a time such as 2026-11-30T09:00:00Z");
  private static final ParameterSyntax INT =
      written("-?[0-9]{1,10}", Integer::parseInt, "a whole number");
  private static final ParameterSyntax LONG =
      written("-?[0-9]{1,19}", Long::parseLong, "a whole number");
  private static final ParameterSyntax NUMBER =
      written("-?[0-9]{1,30}(\\.[0-9]{1,30})?", Double::parseDouble, "a number such as 0.5");
  private static final ParameterSyntax TRUTH =
      oneOf(List.of(Boolean.TRUE.toString(), Boolean.FALSE.toString()));

  /** The rule for a type; empty for text, and for types that read their values themselves. */
  static Optional<ParameterSyntax> of(Class<?> type) {
    Class<?> wrapped = ClassUtils.resolvePrimitiveIfNecessary(type);
    if (wrapped.isEnum()) {
      return Optional.of(
          oneOf(
              Arrays.stream(wrapped.getEnumConstants())
                  .map(value -> ((Enum<?>) value).name())
                  .toList()));
    }
    return Optional.ofNullable(
        switch (wrapped.getName()) {
          case "java.util.UUID" -> ID;
          case "java.time.LocalDate" -> DAY;
          case "java.time.Instant" -> TIME;
          case "java.lang.Integer" -> INT;
          case "java.lang.Long" -> LONG;
          case "java.lang.Double" -> NUMBER;
          case "java.lang.Boolean" -> TRUTH;
          default -> null;
        });
  }

  private static ParameterSyntax oneOf(List<String> values) {
    return new ParameterSyntax(
        values::contains, "UNKNOWN_VALUE", "must be one of " + String.join(", ", values));
  }

  private static ParameterSyntax written(String pattern, Function<String, ?> parse, String what) {
    Predicate<String> looksSo = Pattern.compile(pattern).asMatchPredicate();
    return new ParameterSyntax(
        value -> looksSo.test(value) && parses(parse, value), MISMATCH, "must be " + what);
  }

  private static boolean parses(Function<String, ?> parse, String value) {
    try {
      return parse.apply(value) != null;
    } catch (IllegalArgumentException | DateTimeException notOne) {
      return false;
    }
  }
}
