package io.qualityreport.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Rows with named columns, printed as a table, as CSV or as JSON. */
final class Listing {
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  Listing(String... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row: numbers, texts and optional ones of these, as many as there are columns. */
  void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "expected a value for each of %s, found %d".formatted(columns, values.length));
    }
    rows.add(List.of(values));
  }

  void print(Format format, PrintWriter out) {
    switch (format) {
      case TABLE -> out.print(new TextTable(columns, rows.stream().map(Listing::table).toList()));
      case CSV -> csv(out);
      case JSON -> json(out);
    }
    out.flush();
  }

  private static List<String> table(List<Object> row) {
    return row.stream().map(Printed::text).map(Printed::oneLine).toList();
  }

  private void csv(PrintWriter out) {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    writer.writeRecord(columns);
    rows.forEach(row -> writer.writeRecord(row.stream().map(Listing::inert).toList()));
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the list", e);
    }
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String inert(Object value) {
    String text = Printed.text(value);
    boolean formula = !text.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("-[0-9][0-9.,]*%?") ? "'" + text : text;
  }

  private void json(PrintWriter out) {
    ArrayNode objects = JsonNodeFactory.instance.arrayNode();
    for (List<Object> row : rows) {
      ObjectNode object = objects.addObject();
      for (int i = 0; i < columns.size(); i++) {
        object.set(columns.get(i), Json.node(row.get(i)));
      }
    }
    Json.print(objects, out);
  }
}
