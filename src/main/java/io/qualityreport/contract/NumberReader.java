package io.qualityreport.contract;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and whole numbers in the field's base unit, and holds them against its bounds. */
final class NumberReader implements CellReader {
  /** What a spreadsheet's binary number holds for sure. */
  private static final MathContext SPREADSHEET = new MathContext(15);

  private static final int MOST_DIGITS = 30;
  private static final int MOST_SCALE = 100;
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Pattern APPROXIMATE = Pattern.compile("[≥≤><约近超].*|.*(?:[余多]|以上|以下|左右)");
  private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(\\.\\d+)?[eE][+-]?\\d{1,3}");

  private final TextCells cells;
  private final NumberText numbers;
  private final boolean whole;
  private final boolean bounds;
  private final Constraints constraints;

  /**
   * Makes a reader.
   *
   * @param bounds whether a number may be written as a lower bound, which another field keeps
   */
  NumberReader(Field field, MissingValues missing, boolean bounds) {
    this.cells = new TextCells(missing);
    this.numbers = new NumberText(field.unit());
    this.whole = field.type() == FieldType.INTEGER;
    this.bounds = bounds;
    this.constraints = field.constraints();
  }

  @Override
  public Object read(Object cell) {
    if (cell instanceof BigDecimal number) {
      return sensible(number)
          ? checked(rounded(number), cell)
          : CellProblem.of("type", "contract.number-too-long", cell);
    }
    if (cell == null || cell instanceof String || cell instanceof UnreadableCell) {
      Object read = cells.read(cell);
      return read instanceof String text ? parsed(text) : read;
    }
    return CellProblem.of("type", "contract.number", cell);
  }

  /** Not of a size that a few characters such as 1E+999999999 can ask for. */
  private static boolean sensible(BigDecimal number) {
    return number.scale() <= MOST_SCALE
        && (long) number.precision() - number.scale() <= MOST_DIGITS;
  }

  private static BigDecimal rounded(BigDecimal number) {
    BigDecimal sure =
        number.precision() > SPREADSHEET.getPrecision()
            ? number.round(SPREADSHEET).stripTrailingZeros()
            : number;
    return sure.scale() < 0 ? sure.setScale(0) : sure;
  }

  private Object parsed(String text) {
    Optional<BigDecimal> number =
        numbers
            .parse(text)
            .or(() -> bounds ? LowerBound.number(text).flatMap(numbers::parse) : Optional.empty());
    return number.isPresent() ? checked(number.get(), text) : noNumber(text);
  }

  private static CellProblem noNumber(String text) {
    String normal = NormalText.of(text);
    if (SCIENTIFIC.matcher(normal).matches()) {
      return CellProblem.of("type", "contract.scientific-number", text);
    }
    return CellProblem.of(
        "type",
        APPROXIMATE.matcher(normal).matches() ? "contract.approximate" : "contract.number",
        text);
  }

  private Object checked(BigDecimal number, Object cell) {
    if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      return CellProblem.of("type", "contract.number-too-long", cell);
    }
    if (constraints.minimum().isPresent() && number.compareTo(constraints.minimum().get()) < 0) {
      return bound("minimum", "contract.minimum", constraints.minimum().get(), cell);
    }
    if (constraints.maximum().isPresent() && number.compareTo(constraints.maximum().get()) > 0) {
      return bound("maximum", "contract.maximum", constraints.maximum().get(), cell);
    }
    return whole ? integer(number, cell) : number;
  }

  private static Object integer(BigDecimal number, Object cell) {
    if (number.scale() > 0 && number.stripTrailingZeros().scale() > 0) {
      return CellProblem.of("type", "contract.integer", cell);
    }
    return number.abs().compareTo(LONGEST) > 0
        ? CellProblem.of("type", "contract.number-too-long", cell)
        : (Object) number.longValue();
  }

  private static CellProblem bound(String rule, String key, BigDecimal bound, Object cell) {
    return new CellProblem(
        rule, Message.of(key, "expected", bound.toPlainString(), "found", Shown.cell(cell)));
  }
}
