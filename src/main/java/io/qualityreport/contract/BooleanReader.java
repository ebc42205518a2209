package io.qualityreport.contract;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads yes and no; a word for no such as 无 goes before a missing value. */
record BooleanReader(MissingValues missing) implements CellReader {
  private static final TextCells CELLS = new TextCells(new MissingValues(java.util.Set.of()));
  private static final Map<String, Boolean> WORDS =
      Stream.concat(
              Stream.of(
                      "是", "有", "真", "对", "TRUE", "YES", "Y", "1", "√", "✓", "✔", "余", "多", "以上",
                      "超过")
                  .map(word -> Map.entry(word, true)),
              Stream.of("否", "无", "没有", "假", "错", "FALSE", "NO", "N", "0", "×", "✗", "✘")
                  .map(word -> Map.entry(word, false)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  @Override
  public Object read(Object cell) {
    Object read = CELLS.read(cell);
    if (!(read instanceof String text)) {
      return read;
    }
    Boolean truth = WORDS.get(NormalText.of(text).toUpperCase(Locale.ROOT));
    if (truth != null) {
      return truth;
    }
    return missing.contains(text) ? MISSING : CellProblem.of("type", "contract.boolean", cell);
  }
}
