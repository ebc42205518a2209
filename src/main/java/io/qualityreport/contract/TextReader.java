package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.util.HashMap;
import java.util.Map;

/** Reads free text: names, places, remarks. */
final class TextReader implements CellReader {
  private final TextCells cells;
  private final TextLimits limits;
  private final Map<String, String> allowed = new HashMap<>();
  private final String expected;

  TextReader(Field field, MissingValues missing) {
    this.cells = new TextCells(missing);
    this.limits = new TextLimits(field.constraints());
    field.constraints().allowed().forEach(value -> allowed.put(NormalText.of(value), value));
    this.expected = String.join("、", field.constraints().allowed());
  }

  @Override
  public Object read(Object cell) {
    Object read = cells.read(cell);
    if (!(read instanceof String text)) {
      return read;
    }
    return allowed.isEmpty() ? limits.check(text) : declared(text);
  }

  private Object declared(String text) {
    String value = allowed.get(NormalText.of(text));
    return value != null
        ? value
        : new CellProblem(
            "enum", Message.of("contract.code", "expected", expected, "found", Shown.capped(text)));
  }
}
