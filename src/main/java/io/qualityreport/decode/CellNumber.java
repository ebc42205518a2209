package io.qualityreport.decode;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of workbook cells, which are binary floating point, as people see them. */
final class CellNumber {
  /** Digits that a spreadsheet shows of a fraction; what is beyond is binary noise. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** Whole numbers up to here are exact. */
  private static final double EXACT = 1L << 53;

  /** The serial number after 9999-12-31. */
  private static final double LAST_DATE = 2_958_466;

  private CellNumber() {}

  /** The number that a cell shows: whole ones exactly, fractions to 15 digits. */
  static Object of(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return new UnreadableCell(String.valueOf(number));
    }
    if (number == Math.rint(number) && Math.abs(number) <= EXACT) {
      return BigDecimal.valueOf((long) number);
    }
    BigDecimal shown = BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  /** The date and time that a serial number shows, or the number where there is no such date. */
  static Object date(double number, boolean date1904) {
    return DateUtil.isValidExcelDate(number) && number < LAST_DATE
        ? DateUtil.getLocalDateTime(number, date1904, true)
        : of(number);
  }

  /**
   * Whether a number format shows a date.
   *
   * @param id the format's number; 27 to 36 and 50 to 58 are Chinese dates that no workbook spells
   *     out
   * @param format its text, null where the number says it all
   */
  static boolean showsDate(int id, String format) {
    boolean chinese = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return chinese || DateUtil.isADateFormat(id, format);
  }
}
