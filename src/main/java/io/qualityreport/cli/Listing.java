package io.qualityreport.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows with named columns, printed as a table, as CSV or as JSON. */
final class Listing {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Listing(String... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row; as many values as columns. */
  void add(Object... values) {
    List<String> row = new ArrayList<>();
    for (Object value : values) {
      row.add(String.valueOf(value));
    }
    rows.add(row);
  }

  void print(Format format, PrintWriter out) {
    switch (format) {
      case TABLE -> out.print(new TextTable(columns, rows));
      case CSV -> csv(out);
      case JSON -> out.println(json());
    }
    out.flush();
  }

  private void csv(PrintWriter out) {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    writer.writeRecord(columns);
    rows.forEach(row -> writer.writeRecord(row.stream().map(Listing::inert).toList()));
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String inert(String value) {
    boolean formula = !value.isEmpty() && "=+@\t\r".indexOf(value.charAt(0)) >= 0;
    boolean minus = value.startsWith("-") && !value.matches("-[0-9.]+");
    return formula || minus ? "'" + value : value;
  }

  private String json() {
    List<Map<String, String>> objects = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      objects.add(object);
    }
    try {
      return JSON.writeValueAsString(objects);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written as JSON", e);
    }
  }
}
