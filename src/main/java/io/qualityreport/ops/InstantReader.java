package io.qualityreport.ops;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;

/** Reads a time as it stands in a manifest or journal, such as {@code 2024-01-10T02:00:00Z}. */
final class InstantReader extends StdDeserializer<Instant> {
  private static final long serialVersionUID = 1L;

  InstantReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return Instant.parse(parser.getText());
  }
}
