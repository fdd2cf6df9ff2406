package io.crewcall.platform.patch;

import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Teaches Jackson to read a {@link MergePatch} body. */
public final class MergePatchModule extends SimpleModule {

  /**
   * @param json the mapper that reads the merged values; asked for at the first patch only, since
   *     it is built with this module
   */
  @SuppressWarnings("unchecked")
  public MergePatchModule(Supplier<JsonMapper> json, Supplier<Validator> validator) {
    super("merge-patch");
    addDeserializer(
        (Class<MergePatch<?>>) (Class<?>) MergePatch.class, new Reader(null, json, validator));
  }

  private static final class Reader extends ValueDeserializer<MergePatch<?>> {
    private final @Nullable JavaType type;
    private final Supplier<JsonMapper> json;
    private final Supplier<Validator> validator;

    Reader(@Nullable JavaType type, Supplier<JsonMapper> json, Supplier<Validator> validator) {
      this.type = type;
      this.json = json;
      this.validator = validator;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      JavaType wanted = property == null ? context.getContextualType() : property.getType();
      return new Reader(wanted.containedTypeOrUnknown(0), json, validator);
    }

    @Override
    public MergePatch<?> deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode body = context.readTree(parser);
      if (type == null || !(body instanceof ObjectNode patch)) {
        return context.reportInputMismatch(MergePatch.class, "a merge patch is a JSON object");
      }
      return new MergePatch<>(patch, type, json.get(), validator.get());
    }
  }
}
