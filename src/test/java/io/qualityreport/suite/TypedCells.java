package io.qualityreport.suite;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table whose days and numbers are such, as in a sheet that someone filled in. */
final class TypedCells {

  private TypedCells() {}

  static List<List<Object>> of(TableSpec table) {
    List<List<Object>> typed = new ArrayList<>();
    List<String> titles = table.titles();
    int first = table.above().size() + 1;
    int last = first + table.rows().orElse(3);
    List<List<String>> lines = table.lines();
    for (int i = 0; i < lines.size(); i++) {
      typed.add(
          i >= first && i < last ? line(table.contract(), titles, lines.get(i)) : texts(lines, i));
    }
    return typed;
  }

  private static List<Object> texts(List<List<String>> lines, int at) {
    return new ArrayList<>(lines.get(at));
  }

  private static List<Object> line(
      DatasetContract contract, List<String> titles, List<String> texts) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String title = titles.get(i);
      String text = texts.get(i);
      cells.add(
          contract.fields().stream()
              .filter(f -> f.title().equals(title))
              .findFirst()
              .map(f -> cell(f, text))
              .orElse(text));
    }
    return cells;
  }

  private static Object cell(Field field, String text) {
    return switch (field.type()) {
      case DATE ->
          text.matches("\\d{4}-\\d\\d-\\d\\d( .*)?")
              ? Map.of("date", text.replace(' ', 'T'), "format", "yyyy/m/d")
              : text;
      case INTEGER, NUMBER -> text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
      default -> text;
    };
  }
}
