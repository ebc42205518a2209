package io.qualityreport.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Values as JSON for programs: numbers as numbers, what is not there as null. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /** The node of a number, a truth, a text, or an optional one of these. */
  static JsonNode node(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Json::node).orElseGet(NullNode::getInstance);
    }
    if (value instanceof OptionalLong maybe) {
      return maybe.isPresent() ? LongNode.valueOf(maybe.getAsLong()) : NullNode.getInstance();
    }
    if (value instanceof BigDecimal number) {
      return DecimalNode.valueOf(number);
    }
    if (value instanceof Long || value instanceof Integer) {
      return LongNode.valueOf(((Number) value).longValue());
    }
    return value instanceof Boolean truth
        ? BooleanNode.valueOf(truth)
        : TextNode.valueOf(String.valueOf(value));
  }

  static void print(JsonNode node, PrintWriter out) {
    try {
      out.println(MAPPER.writeValueAsString(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
