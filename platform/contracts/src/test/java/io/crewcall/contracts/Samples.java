package io.crewcall.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records filled with something everywhere. */
final class Samples {
  private Samples() {}

  static Object of(Type type) {
    if (type instanceof ParameterizedType container) {
      Object item = of(container.getActualTypeArguments()[0]);
      return container.getRawType() == Set.class ? Set.of(item) : List.of(item);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Money.class) {
      return Money.inr(100);
    }
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    return switch (plain.getName()) {
      case "java.lang.String" -> "text";
      case "java.util.UUID" -> new UUID(0x0198_c0de_0000_7000L, 0x8000_0000_0000_0001L);
      case "java.time.Instant" -> Instant.parse("2026-01-02T03:04:05.123456Z");
      case "java.time.LocalDate" -> LocalDate.parse("2026-01-02");
      case "int", "java.lang.Integer" -> 7;
      case "long", "java.lang.Long" -> 9_007_199_254_740_993L;
      case "double", "java.lang.Double" -> 0.25;
      case "boolean", "java.lang.Boolean" -> true;
      default -> throw new IllegalArgumentException("no sample of " + plain);
    };
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(
          Arrays.stream(components).map(part -> of(part.getGenericType())).toArray());
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
