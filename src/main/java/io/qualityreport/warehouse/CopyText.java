package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.util.Optional;

/** The text format of PostgreSQL's COPY. */
final class CopyText {

  private CopyText() {}

  /** Appends one row as a line. */
  static void append(StringBuilder out, Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        out.append('\t');
      }
      append(out, row[i]);
    }
    out.append('\n');
  }

  private static void append(StringBuilder out, Object value) {
    if (value instanceof Optional<?> optional) {
      append(out, optional.orElse(null));
    } else if (value == null) {
      out.append("\\N");
    } else if (value instanceof String text) {
      escape(out, text);
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else {
      out.append(value);
    }
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }
}
