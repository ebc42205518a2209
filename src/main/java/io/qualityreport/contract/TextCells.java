package io.qualityreport.contract;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.text.Message;
import java.math.BigDecimal;

/**
 * Reads cells as text: trimmed, numbers printed plain. What no database can keep (NUL, half a
 * character) is a problem, not a crash of the load.
 */
record TextCells(MissingValues missing) implements CellReader {

  @Override
  public Object read(Object cell) {
    if (cell == null) {
      return MISSING;
    }
    if (cell instanceof String text) {
      String trimmed = trimmed(text);
      return missing.contains(trimmed) ? MISSING : storable(trimmed);
    }
    if (cell instanceof UnreadableCell) {
      return CellProblem.of("unreadable", "contract.unreadable", cell);
    }
    return cell instanceof BigDecimal number ? plain(number) : Shown.cell(cell);
  }

  private static String plain(BigDecimal number) {
    String plain = Shown.number(number);
    return plain.contains(".") ? plain.replaceAll("\\.?0+$", "") : plain;
  }

  /** Without blanks and invisible characters at both ends. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    if (end > 0 && NormalText.plain(text.charAt(0)) && NormalText.plain(text.charAt(end - 1))) {
      return text;
    }
    while (start < end && NormalText.invisible(text.charAt(start))) {
      start++;
    }
    while (start < end && NormalText.invisible(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static Object storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return unstorable(text, c);
        }
        i++;
      }
    }
    return text;
  }

  private static CellProblem unstorable(String text, char c) {
    return new CellProblem(
        "character",
        Message.of(
            "contract.character",
            "found",
            Shown.capped(text.replace(c, '\ufffd')),
            "code",
            "U+%04X".formatted((int) c)));
  }
}
