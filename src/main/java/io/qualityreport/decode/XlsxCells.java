package io.qualityreport.decode;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The values of an Office Open XML sheet's cells. */
final class XlsxCells {
  /** How the format writes characters that XML does not allow, such as {@code _x000D_}. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final boolean date1904;

  XlsxCells(boolean date1904) {
    this.date1904 = date1904;
  }

  /** The values of a row's cells up to the last that is not blank. */
  Object[] values(Row row) {
    Object[] values = new Object[row.getCellCount()];
    int width = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getOptionalCell(i).flatMap(this::value).orElse(null);
      width = values[i] == null ? width : i + 1;
    }
    return Arrays.copyOf(values, width);
  }

  private Optional<Object> value(Cell cell) {
    if (cell.getType() == CellType.ERROR) {
      return Optional.of(new UnreadableCell(String.valueOf(cell.getRawValue())));
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return Optional.of(number(cell, number.doubleValue()));
    }
    if (value instanceof String text) {
      boolean error = cell.getType() == CellType.FORMULA && ShownError.is(text);
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(error ? new UnreadableCell(text) : unescaped(text));
    }
    return Optional.ofNullable(value);
  }

  private Object number(Cell cell, double number) {
    Integer format = cell.getDataFormatId();
    boolean date = format != null && CellNumber.showsDate(format, cell.getDataFormatString());
    return date ? CellNumber.date(number, date1904) : CellNumber.of(number);
  }

  private static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxCells::character) : text;
  }

  private static String character(MatchResult escaped) {
    String character = String.valueOf((char) Integer.parseInt(escaped.group(1), 16));
    return java.util.regex.Matcher.quoteReplacement(character);
  }
}
