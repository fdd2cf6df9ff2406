package io.crewcall.gig.sql;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list is read: by a number of its entities and then by the id, or by the id
 * alone, which grows with time.
 *
 * @param attribute a number, never null
 * @param value reads the attribute
 */
public record ListOrder<T>(
    @Nullable String attribute, @Nullable ToLongFunction<T> value, boolean ascending) {

  /** The newest first. */
  public static <T> ListOrder<T> newest() {
    return new ListOrder<>(null, null, false);
  }

  /** The oldest first. */
  public static <T> ListOrder<T> oldest() {
    return new ListOrder<>(null, null, true);
  }

  /** Those with the lowest number first. */
  public static <T> ListOrder<T> lowest(String attribute, ToLongFunction<T> value) {
    return new ListOrder<>(attribute, value, true);
  }

  /** Those with the highest number first. */
  public static <T> ListOrder<T> highest(String attribute, ToLongFunction<T> value) {
    return new ListOrder<>(attribute, value, false);
  }
}
