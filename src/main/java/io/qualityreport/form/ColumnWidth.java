package io.qualityreport.form;

import io.qualityreport.contract.Field;
import java.util.Collection;

/** How wide a form's columns are, in characters; a Chinese one counts as two. */
final class ColumnWidth {
  private static final int SHORT = 14;
  private static final int NAME = 18;
  private static final int LONG = 30;
  private static final int ESSAY = 60;
  private static final int DAY = 18;
  private static final int CREDIT_CODE = 26;
  private static final int MARGIN = 8;

  private ColumnWidth() {}

  /** Wide enough for what it holds and for its header in two lines. */
  static int of(Field field) {
    int header = of(ColumnWords.header(field));
    int inTwoLines = header <= 16 ? header : header / 2 + 2;
    return Math.max(content(field), inTwoLines + 4);
  }

  /** The width of a text. */
  static int of(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }

  private static int content(Field field) {
    return switch (field.type()) {
      case INTEGER, NUMBER -> SHORT;
      case DATE -> DAY;
      case BOOLEAN -> SHORT;
      case STRING -> text(field);
    };
  }

  private static int text(Field field) {
    if (!ColumnWords.permitted(field).isEmpty()) {
      return Math.min(LONG, MARGIN + longest(ColumnWords.permitted(field)));
    }
    if (field.format().isPresent()) {
      return CREDIT_CODE;
    }
    if (field.constraints().digits().isPresent()) {
      return field.constraints().digits().getAsInt() + MARGIN;
    }
    int most = field.constraints().maxLength().orElse(100);
    if (most <= 20) {
      return SHORT;
    }
    return most <= 60 ? NAME : most <= 400 ? LONG : ESSAY;
  }

  private static int longest(Collection<String> texts) {
    return texts.stream().mapToInt(ColumnWidth::of).max().orElse(0);
  }
}
