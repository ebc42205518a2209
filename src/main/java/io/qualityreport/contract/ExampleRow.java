package io.qualityreport.contract;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The row that an empty form shows as an example, made from the contract alone. Each of its cells
 * is a text that begins with 示例：, which is no value of any column: a row of such cells alone is no
 * data, and one of them left in a row of data is found, whatever the contract was when the form was
 * made.
 */
public final class ExampleRow {
  private static final String MARK = "示例：";
  private static final String NORMAL_MARK = NormalText.of(MARK);

  private ExampleRow() {}

  /**
   * The cells of a contract's example in field order, empty where it has none to show. Without the
   * marks they are a row that breaks no check, if one was found.
   *
   * @param year the year of its dates
   */
  public static List<String> of(DatasetContract contract, int year) {
    ExampleCells cells = new ExampleCells(year);
    List<List<Object>> choices =
        contract.fields().stream()
            .map(f -> f.boundOf().isPresent() ? bound() : cells.of(Column.of(f, contract)))
            .toList();
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    DateContext dates = new DateContext(lastDay, lastDay.withDayOfYear(1), lastDay);
    Object[] row = new ExampleSearch(choices, contract, dates).row();
    return Arrays.stream(row).map(ExampleRow::marked).toList();
  }

  /** Whether a cell's text is an example's. */
  public static boolean marks(String text) {
    int at = text.indexOf(MARK.charAt(0));
    return at >= 0
        && (at == 0 || !NormalText.staysFirst(text))
        && NormalText.of(text.substring(0, at)).isEmpty()
        && NormalText.of(text).startsWith(NORMAL_MARK);
  }

  /** A bound has no column of its own. */
  private static List<Object> bound() {
    return Collections.singletonList(null);
  }

  private static String marked(Object value) {
    return value == null ? "" : MARK + shown(value);
  }

  private static String shown(Object value) {
    if (value instanceof Boolean truth) {
      return Message.of(truth ? "contract.word-true" : "contract.word-false").in(Language.ZH);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
