package io.crewcall.platform.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Documents records as their code reads: a component that is {@code @Nullable} may be null, any
 * other is none; patterns hold for the whole text, as Bean Validation has it.
 *
 * <p>Which members a document must have depends on its direction, so that {@link RequiredMembers}
 * decides it once the whole document is known; here each schema only notes what is never null.
 *
 * <p>swagger-core holds its converters in static fields, where the last context of a JVM replaces
 * those of the others. So this one has no state: what belongs to one document is an attribute of
 * the request that the document is made in.
 */
final class RecordSchemas implements ModelConverter {
  /** Names of a schema's members that are never null; taken out again by RequiredMembers. */
  static final String NEVER_NULL = "x-never-null";

  private static final String NAMED = RecordSchemas.class.getName() + ".named";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    JavaType javaType = Json.mapper().constructType(type.getType());
    if (resolved != null && javaType != null && javaType.getRawClass().isRecord()) {
      requireOwnName(resolved, javaType.getRawClass());
      Schema<?> model =
          resolved.get$ref() == null
              ? resolved
              : context.getDefinedModels().get(Schemas.name(resolved.get$ref()));
      if (model != null && model.getProperties() != null && !isDescribed(model)) {
        describe(javaType.getRawClass(), model);
      }
    }
    return resolved;
  }

  /** Two records of one name would become one schema, and one of them a lie. */
  private static void requireOwnName(Schema<?> resolved, Class<?> type) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null && resolved.get$ref() != null) {
      String name = Schemas.name(resolved.get$ref());
      Class<?> first = named(request).putIfAbsent(name, type);
      if (first != null && first != type) {
        throw new IllegalStateException(
            "two records are called %s in the API: %s and %s"
                .formatted(name, first.getName(), type.getName()));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Class<?>> named(RequestAttributes request) {
    Object known = request.getAttribute(NAMED, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = new HashMap<String, Class<?>>();
      request.setAttribute(NAMED, known, RequestAttributes.SCOPE_REQUEST);
    }
    return (Map<String, Class<?>>) known;
  }

  private static boolean isDescribed(Schema<?> model) {
    return model.getExtensions() != null && model.getExtensions().containsKey(NEVER_NULL);
  }

  private static void describe(Class<?> type, Schema<?> model) {
    List<String> neverNull = new ArrayList<>();
    Set<String> required = new LinkedHashSet<>();
    if (model.getRequired() != null) {
      required.addAll(model.getRequired());
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Field field = field(type, component);
      String name = nameOf(component, field);
      Schema<?> member = model.getProperties().get(name);
      if (member == null) {
        continue;
      }
      boolean demanded =
          component.getType().isPrimitive()
              || field.isAnnotationPresent(NotNull.class)
              || field.isAnnotationPresent(NotBlank.class)
              || field.isAnnotationPresent(NotEmpty.class);
      if (demanded) {
        required.add(name);
      }
      constrain(member, field);
      describeElements(component, member);
      if (!demanded && Nullness.forField(field) == Nullness.NULLABLE) {
        model.getProperties().put(name, Schemas.nullable(member));
      } else if (demanded || Nullness.forField(field) == Nullness.NON_NULL) {
        neverNull.add(name);
      }
    }
    model.setRequired(required.isEmpty() ? null : List.copyOf(required));
    model.addExtension(NEVER_NULL, neverNull);
    if (type == Money.class) {
      describeMoney(model);
    } else if (type == Figure.class) {
      describeFigure(model);
    }
  }

  private static void describeElements(RecordComponent component, Schema<?> member) {
    if (!(component.getAnnotatedType() instanceof AnnotatedParameterizedType parameterized)) {
      return;
    }
    var arguments = parameterized.getAnnotatedActualTypeArguments();
    boolean nullable = arguments[arguments.length - 1].isAnnotationPresent(Nullable.class);
    if (member.getItems() != null) {
      tidy(member.getItems());
      if (arguments[0].isAnnotationPresent(NotBlank.class)) {
        atLeastOneCharacter(member.getItems());
      }
      if (nullable) {
        member.setItems(Schemas.nullable(member.getItems()));
      }
    } else if (nullable && member.getAdditionalProperties() instanceof Schema<?> value) {
      member.setAdditionalProperties(Schemas.nullable(value));
    }
  }

  private static void constrain(Schema<?> member, Field field) {
    tidy(member);
    if (field.isAnnotationPresent(NotBlank.class)) {
      atLeastOneCharacter(member);
    }
    if (field.isAnnotationPresent(NotEmpty.class)
        && Schemas.isA(member, "array")
        && member.getMinItems() == null) {
      member.setMinItems(1);
    }
    if (field.isAnnotationPresent(Positive.class) && Schemas.isA(member, "integer")) {
      member.setExclusiveMinimumValue(null);
      member.setMinimum(BigDecimal.ONE);
    }
    if (field.isAnnotationPresent(PositiveOrZero.class)) {
      member.setMinimum(BigDecimal.ZERO);
    }
  }

  /** Bounds that say nothing go; patterns become those of ECMA 262, which JSON Schema wants. */
  private static void tidy(Schema<?> schema) {
    if (schema.getMinLength() != null && schema.getMinLength() == 0) {
      schema.setMinLength(null);
    }
    if (schema.getMinItems() != null && schema.getMinItems() == 0) {
      schema.setMinItems(null);
    }
    if (schema.getPattern() != null) {
      schema.setPattern(Patterns.whole(schema.getPattern()));
    }
  }

  /** The same for a parameter, which is absent rather than null. */
  static void tidyParameter(Schema<?> schema) {
    tidy(schema);
    if (schema.getItems() != null) {
      tidy(schema.getItems());
    }
    if (schema.getTypes() != null && schema.getTypes().size() > 1) {
      Set<String> types = new LinkedHashSet<>(schema.getTypes());
      types.remove("null");
      schema.setTypes(types);
    }
  }

  private static void atLeastOneCharacter(Schema<?> schema) {
    if (schema.getMinLength() == null) {
      schema.setMinLength(1);
    }
  }

  private static void describeMoney(Schema<?> money) {
    money.setDescription("An amount of money; never negative");
    Schemas.member(money, "amount")
        .description("Minor units: paise, cents")
        .minimum(BigDecimal.ZERO)
        .maximum(BigDecimal.valueOf(Money.MAX_AMOUNT));
    Schemas.member(money, "currency").description("ISO 4217 code").pattern("^[A-Z]{3}$");
    money.setRequired(List.of("amount", "currency"));
  }

  private static void describeFigure(Schema<?> figure) {
    figure.setDescription("A measured figure, with what it rests on");
    Map.of(
            "value", "Null when there is too little data, never 0 instead",
            "n", "How many facts were counted",
            "window", "The time looked at: an ISO 8601 duration, or all",
            "basis", "What the figure rests on, for example SELF_DECLARED or PLATFORM",
            "asOf", "When it was computed",
            "formulaVersion", "Which version of the formula was used")
        .forEach((name, text) -> Schemas.member(figure, name).setDescription(text));
  }

  private static Field field(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException everyComponentHasOne) {
      throw new IllegalStateException(everyComponentHasOne);
    }
  }

  private static String nameOf(RecordComponent component, Field field) {
    JsonProperty property = field.getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? component.getName() : property.value();
  }
}
