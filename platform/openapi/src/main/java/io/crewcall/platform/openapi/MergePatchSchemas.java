package io.crewcall.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.crewcall.platform.patch.MergePatch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents a merge patch as its record with every member optional, named {@code <Record>Patch}; so
 * are records inside of it, which are merged member by member.
 */
final class MergePatchSchemas implements ModelConverter {
  private static final String COMPONENTS = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType javaType = Json.mapper().constructType(type.getType());
    if (javaType == null || javaType.getRawClass() != MergePatch.class) {
      return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
    Class<?> edited = javaType.containedTypeOrUnknown(0).getRawClass();
    String name = edited.getSimpleName() + "Patch";
    Schema<?> schema =
        context.resolve(new AnnotatedType(edited).resolveAsRef(false).propertyName(null));
    if (schema == null) {
      return null;
    }
    return define(
        name, schema, "JSON Merge Patch (RFC 7396): null clears, absent members keep", context);
  }

  @SuppressWarnings("rawtypes")
  private static Schema<?> define(
      String name, Schema<?> whole, String description, ModelConverterContext context) {
    Map<String, Schema> members = new LinkedHashMap<>(whole.getProperties());
    members.replaceAll((member, type) -> partial(type, context));
    Schema<?> patch = new Schema<>().type("object").types(Set.of("object"));
    patch.setName(name);
    patch.setProperties(members);
    patch.setDescription(description);
    context.defineModel(name, patch);
    return new Schema<>().$ref(COMPONENTS + name);
  }

  /** A member as a patch takes it: an object may be given in part. */
  private static Schema<?> partial(Schema<?> member, ModelConverterContext context) {
    if (member.getAnyOf() != null && !member.getAnyOf().isEmpty()) {
      Schema<?> either = new Schema<>().description(member.getDescription());
      member.getAnyOf().forEach(choice -> either.addAnyOfItem(partial(choice, context)));
      return either;
    }
    if (member.get$ref() == null) {
      return member;
    }
    String component = member.get$ref().substring(COMPONENTS.length());
    Schema<?> whole = context.getDefinedModels().get(component);
    return whole == null || whole.getProperties() == null
        ? member
        : define(
            component + "Patch",
            whole,
            "Absent members keep; where there is no value yet, all are needed",
            context);
  }
}
