package io.qualityreport.decode;

import java.util.List;
import java.util.Set;

/** Columns that only number the rows: every table may have one and no dataset means it. */
final class RunningNumber {
  private static final Set<String> HEADERS =
      Set.of("序号", "序", "行号", "行次", "顺序号", "项次", "no", "no.", "#", "№");

  private RunningNumber() {}

  /** Whether a column numbers the rows, by its texts from the top level down. */
  static boolean heads(List<String> levels) {
    return HEADERS.contains(HeaderKey.of(levels.get(levels.size() - 1)))
        || HEADERS.contains(HeaderKey.of(levels.get(0)));
  }
}
