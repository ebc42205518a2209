package io.qualityreport.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads YAML into records and says what is wrong in terms of file and key, not of Java. */
final class StrictYaml {
  private static final ObjectMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .annotationIntrospector(new HyphenatedEnums())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .withCoercionConfig(LogicalType.Textual, StrictYaml::takeNoOtherScalar)
          .withCoercionConfig(LogicalType.Boolean, StrictYaml::takeNoOtherScalar)
          .build();

  private StrictYaml() {}

  private static void takeNoOtherScalar(MutableCoercionConfig c) {
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      c.setCoercion(shape, CoercionAction.Fail);
    }
  }

  static <T> T read(String file, String text, TypeReference<T> type) {
    JsonNode tree = tree(file, text);
    try (JsonParser tokens = MAPPER.treeAsTokens(tree)) {
      return MAPPER.readValue(tokens, type);
    } catch (JsonMappingException e) {
      throw problem(file, tree, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String file, String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode() || tree.isNull()) {
        throw new CatalogException(file, "expected declarations, found an empty file");
      }
      rejectNulls(CatalogKey.of(file), tree);
      return tree;
    } catch (JacksonException e) {
      throw syntax(file, e);
    }
  }

  private static void rejectNulls(CatalogKey key, JsonNode node) {
    if (node.isNull()) {
      throw key.wrong("expected a value, found none; fill it in or leave the key out");
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        rejectNulls(key.at(i), node.get(i));
      }
    } else {
      node.properties().forEach(p -> rejectNulls(key.at(p.getKey()), p.getValue()));
    }
  }

  private static CatalogException syntax(String file, JacksonException e) {
    String where = "line " + Math.max(1, e.getLocation().getLineNr());
    String what = e.getOriginalMessage().lines().findFirst().orElse("");
    if (what.startsWith("Duplicate field '")) {
      String key = what.substring("Duplicate field '".length(), what.lastIndexOf('\''));
      return new CatalogException(file, key, "expected once, found again in " + where);
    }
    if (what.startsWith("Trailing token")) {
      return new CatalogException(file, "expected one document, found another in " + where);
    }
    return new CatalogException(file, "expected YAML, found in " + where + ": " + what);
  }

  private static CatalogException problem(String file, JsonNode tree, JsonMappingException e) {
    CatalogKey key = CatalogKey.of(file);
    JsonNode found = tree;
    for (JsonMappingException.Reference step : e.getPath()) {
      boolean element = step.getFieldName() == null;
      key = element ? key.at(step.getIndex()) : key.at(step.getFieldName());
      found = element ? found.path(step.getIndex()) : found.path(step.getFieldName());
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return key.wrong("expected one of the keys " + known + ", found an unknown key");
    }
    return key.wrong("expected " + YamlTypes.expected(e) + ", found " + YamlTypes.found(found));
  }
}
