package io.qualityreport.suite;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;

/** Reads what may be missing. */
final class OptionalValues extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
  private final JavaType type;

  OptionalValues(JavaType type) {
    this.type = type;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    return new OptionalValues(
        property == null ? context.getContextualType() : property.getType().containedType(0));
  }

  @Override
  public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return Optional.of(context.<Object>readValue(parser, type));
  }

  @Override
  public Optional<?> getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return Optional.empty();
  }
}
