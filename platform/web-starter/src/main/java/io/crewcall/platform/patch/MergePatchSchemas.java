package io.crewcall.platform.patch;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Documents a merge patch as its record with every member optional, named {@code <Record>Patch}.
 */
public final class MergePatchSchemas implements ModelConverter {

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
    Schema<?> patch = new Schema<>().type("object").types(java.util.Set.of("object"));
    patch.setName(name);
    patch.setProperties(schema.getProperties());
    patch.setDescription("JSON Merge Patch (RFC 7396): null clears, absent members keep");
    context.defineModel(name, patch);
    return new Schema<>().$ref("#/components/schemas/" + name);
  }
}
