package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the values of a code list; a declared spelling goes before a missing value. */
final class CodeReader implements CellReader {
  private static final TextCells CELLS = new TextCells(new MissingValues(java.util.Set.of()));
  private final CodeList codes;
  private final MissingValues missing;
  private final String expected;
  private final String expectedEn;

  CodeReader(CodeList codes, MissingValues missing) {
    this.codes = codes;
    this.missing = missing;
    this.expected =
        codes.codes().stream().map(CodeList.Code::value).collect(Collectors.joining("、"));
    this.expectedEn =
        codes.codes().stream()
            .map(c -> c.value() + " (" + c.en() + ")")
            .collect(Collectors.joining(", "));
  }

  @Override
  public Object read(Object cell) {
    Object read = CELLS.read(cell);
    if (!(read instanceof String text)) {
      return read;
    }
    Optional<String> value = codes.resolve(text);
    if (value.isPresent()) {
      return value.get();
    }
    return missing.contains(text) ? MISSING : unknown(text);
  }

  private CellProblem unknown(String text) {
    return new CellProblem(
        "code",
        Message.of(
            "contract.code",
            "expected",
            expected,
            "expectedEn",
            expectedEn,
            "found",
            Shown.capped(text)));
  }
}
