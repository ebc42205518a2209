package io.qualityreport.decode;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one field's cells are read from a sheet's rows.
 *
 * @param column the field's column, -1 if the sheet has none
 * @param factor what its numbers are multiplied by, 1 for other types
 * @param scales whether the factor changes anything
 */
record CellReading(int column, BigDecimal factor, boolean scales) {

  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[-+]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");

  /** A character put in the place of bytes that an earlier program could not read. */
  private static final char REPLACEMENT = '\ufffd';

  /** The readings of all fields of a header's contract, in field order. */
  static List<CellReading> all(HeaderMatch header) {
    List<CellReading> readings = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      Field field = header.contract().fields().get(i);
      boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
      BigDecimal factor = number ? header.factors().get(i) : BigDecimal.ONE;
      boolean scales = factor.compareTo(BigDecimal.ONE) != 0;
      readings.add(new CellReading(header.columns().get(i), factor, scales));
    }
    return readings;
  }

  /** The field's cell in a row, null where blank. */
  Object read(RawRecord row) {
    Object cell = column < 0 ? null : row.cell(column);
    if (cell instanceof String text) {
      return read(text);
    }
    return cell instanceof BigDecimal number ? scaled(number) : cell;
  }

  private Object read(String text) {
    boolean error = text.indexOf('#') >= 0 && ShownError.is(text.strip());
    if (error || text.indexOf(REPLACEMENT) >= 0) {
      return new UnreadableCell(text.strip());
    }
    if (!scales) {
      return text;
    }
    String normal = NormalText.of(text);
    return PLAIN_NUMBER.matcher(normal).matches()
        ? scaled(new BigDecimal(normal.replace(",", "")))
        : text;
  }

  private BigDecimal scaled(BigDecimal number) {
    if (!scales) {
      return number;
    }
    BigDecimal scaled = number.multiply(factor).stripTrailingZeros();
    return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
  }
}
