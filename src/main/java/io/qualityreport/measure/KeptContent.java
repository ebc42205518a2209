package io.qualityreport.measure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.warehouse.SourcedRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is kept of a measured target, as packed JSON: its value, and of a recount the number of rows
 * of each submission and the first rows with the cells that the figure reads; cells as text, as
 * their types are the contract's.
 */
final class KeptContent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatasetContract dataset;
  private final Set<String> read;

  /** Makes a reader and writer of what is kept of a measure over a dataset. */
  KeptContent(DatasetContract dataset, Figure.Measured measured) {
    this.dataset = dataset;
    this.read = RowCells.read(measured, dataset);
  }

  static byte[] observed(Observed observed) {
    return packed(out -> write(out, observed));
  }

  static Observed observed(byte[] content) {
    return observed(unpacked(content));
  }

  byte[] recount(Recount recount) {
    return packed(
        out -> {
          write(out, recount.observed());
          out.writeObjectFieldStart("submissions");
          for (Map.Entry<Long, Long> one : recount.contribution().bySubmission().entrySet()) {
            out.writeNumberField(one.getKey().toString(), one.getValue());
          }
          out.writeEndObject();
          out.writeArrayFieldStart("first");
          for (SourcedRow row : recount.contribution().first()) {
            write(out, row);
          }
          out.writeEndArray();
        });
  }

  Recount recount(byte[] content) {
    JsonNode root = unpacked(content);
    SortedMap<Long, Long> submissions = new TreeMap<>();
    root.get("submissions")
        .properties()
        .forEach(one -> submissions.put(Long.valueOf(one.getKey()), one.getValue().longValue()));
    List<SourcedRow> first = new ArrayList<>();
    root.get("first").forEach(row -> first.add(row(row)));
    return new Recount(observed(root), new Contribution(first, submissions));
  }

  private static void write(JsonGenerator out, Observed observed) throws IOException {
    out.writeStringField("value", observed.base().map(BigDecimal::toString).orElse(null));
    out.writeNumberField("rows", observed.rows());
    out.writeBooleanField("lowerBound", observed.lowerBound());
  }

  private static Observed observed(JsonNode root) {
    return new Observed(
        Optional.ofNullable(root.get("value").textValue()).map(BigDecimal::new),
        root.get("rows").longValue(),
        root.get("lowerBound").booleanValue());
  }

  private void write(JsonGenerator out, SourcedRow row) throws IOException {
    out.writeStartArray();
    out.writeString(row.region());
    out.writeNumber(row.submissionId());
    out.writeNumber(row.sourceRow());
    out.writeString(row.snapshotOn().map(LocalDate::toString).orElse(null));
    for (int i = 0; i < row.values().length; i++) {
      Object value = row.values()[i];
      if (read.contains(dataset.fields().get(i).name())) {
        out.writeString(value == null ? null : value.toString());
      }
    }
    out.writeEndArray();
  }

  private SourcedRow row(JsonNode row) {
    Object[] values = new Object[dataset.fields().size()];
    int next = 4;
    for (int i = 0; i < values.length; i++) {
      if (read.contains(dataset.fields().get(i).name())) {
        String text = row.get(next++).textValue();
        values[i] = text == null ? null : value(dataset.fields().get(i).type(), text);
      }
    }
    return new SourcedRow(
        row.get(0).textValue(),
        row.get(1).longValue(),
        row.get(2).longValue(),
        Optional.ofNullable(row.get(3).textValue()).map(LocalDate::parse),
        values);
  }

  private static Object value(FieldType type, String text) {
    return switch (type) {
      case STRING -> text;
      case INTEGER -> Long.valueOf(text);
      case NUMBER -> new BigDecimal(text);
      case DATE -> LocalDate.parse(text);
      case BOOLEAN -> Boolean.valueOf(text);
    };
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  private interface Fields {
    void to(JsonGenerator out) throws IOException;
  }

  private static byte[] packed(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes);
        JsonGenerator out = JSON.createGenerator(zip)) {
      out.writeStartObject();
      fields.to(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack what was measured", e);
    }
    return bytes.toByteArray();
  }

  private static JsonNode unpacked(byte[] content) {
    try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return JSON.readTree(zip);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack what was measured", e);
    }
  }
}
