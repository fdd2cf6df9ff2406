package io.crewcall.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Takes points in time and days from text alone (a number does not say its unit, whatever coercion
 * is configured), and only in years that RFC 3339 can write and every database keeps. What is finer
 * than a microsecond is cut: a database would round it, into the next day at the last.
 */
final class StrictTimes<T> extends StdScalarDeserializer<T> {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final Function<String, T> parse;
  private final Predicate<T> inRange;

  private StrictTimes(Class<T> type, Function<String, T> parse, Predicate<T> inRange) {
    super(type);
    this.parse = parse;
    this.inRange = inRange;
  }

  static StrictTimes<Instant> instants() {
    return new StrictTimes<>(
        Instant.class,
        text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS),
        time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
  }

  static StrictTimes<LocalDate> days() {
    return new StrictTimes<>(
        LocalDate.class, LocalDate::parse, day -> day.getYear() >= 1 && day.getYear() <= 9999);
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (T) context.handleUnexpectedToken(getValueType(context), parser);
    }
    String text = parser.getString();
    try {
      T time = parse.apply(text);
      if (inRange.test(time)) {
        return time;
      }
    } catch (DateTimeException malformed) {
      // answered below, like a time out of range
    }
    return (T) context.handleWeirdStringValue(handledType(), text, "must be as in RFC 3339");
  }
}
