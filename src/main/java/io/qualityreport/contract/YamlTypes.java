package io.qualityreport.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What was expected and found at a YAML key, in words of the catalog's author. */
final class YamlTypes {
  private YamlTypes() {}

  static String expected(JsonMappingException e) {
    Class<?> type = e instanceof MismatchedInputException m ? m.getTargetType() : null;
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(c -> written((Enum<?>) c))
              .collect(Collectors.joining(", "));
    }
    return scalar(type);
  }

  private static String scalar(Class<?> type) {
    if (type == String.class) {
      return "a text (put it into quotes)";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "a whole number";
    }
    return Number.class.isAssignableFrom(type) ? "a number" : "keys with values";
  }

  private static String written(Enum<?> constant) {
    try {
      JsonProperty named =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return named == null ? HyphenatedEnums.written(constant) : named.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("every constant is a field", e);
    }
  }

  static String found(JsonNode node) {
    if (node.isObject()) {
      return "keys with values";
    }
    return node.isArray() ? "a list" : Shown.capped(node.asText());
  }
}
