package io.qualityreport.intake;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The sum of one column so far. */
final class ColumnTotal {
  /** Words and units of numbers that nobody adds up. */
  private static final Pattern NO_AMOUNT =
      Pattern.compile("[率比占均%‰/每]|单价|价格|年[份度]?$|编号|序号|指数|限值|浓度|温度");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final int field;
  private final BigDecimal factor;
  private final List<BigDecimal> marks = new ArrayList<>(List.of(BigDecimal.ZERO));
  private BigDecimal sum = BigDecimal.ZERO;
  private long rows;
  private boolean sure = true;

  private ColumnTotal(int field, BigDecimal factor) {
    this.field = field;
    this.factor = factor;
  }

  /** The columns of a sheet that add up. */
  static List<ColumnTotal> of(Sheet sheet) {
    return IntStream.range(0, sheet.contract().fields().size())
        .filter(f -> sheet.match().columns().get(f) >= 0)
        .filter(f -> amount(sheet, sheet.contract().fields().get(f)))
        .mapToObj(f -> new ColumnTotal(f, sheet.match().factors().get(f)))
        .toList();
  }

  /** The field's position in the contract. */
  int field() {
    return field;
  }

  /** Adds a cell, empty if it cannot be read. */
  void add(Optional<BigDecimal> number) {
    rows++;
    if (number.isPresent()) {
      sum = sum.add(number.get());
    } else {
      sure = false;
    }
  }

  void doubt() {
    sure = false;
  }

  /** Remembers that a total stands here, from which the next may count. */
  void mark() {
    marks.add(sum);
  }

  /** What a total should be, in the unit of its column; empty if it is right or nobody can tell. */
  Optional<String> other(String written, Optional<BigDecimal> total) {
    boolean right =
        !sure
            || total.isEmpty()
            || marks.stream().anyMatch(m -> near(sum.subtract(m), total.get(), written));
    return right ? Optional.empty() : Optional.of(shown());
  }

  private boolean near(BigDecimal computed, BigDecimal total, String written) {
    return computed.subtract(total).abs().compareTo(rounding(written)) <= 0;
  }

  /** What rounding of each row may add up to; nothing for whole numbers in their own unit. */
  private BigDecimal rounding(String written) {
    int point = written.indexOf('.');
    int scale = point < 0 ? 0 : written.length() - point - 1;
    boolean exact = scale == 0 && factor.compareTo(BigDecimal.ONE) == 0;
    return exact
        ? BigDecimal.ZERO
        : HALF.movePointLeft(scale).multiply(factor).multiply(BigDecimal.valueOf(rows + 1));
  }

  private String shown() {
    BigDecimal group = sum.subtract(marks.get(marks.size() - 1));
    BigDecimal best = group.signum() == 0 ? sum : group;
    return best.divide(factor, MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
  }

  private static boolean amount(Sheet sheet, Field field) {
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    boolean key =
        field.constraints().unique() || sheet.contract().primaryKey().contains(field.name());
    return number
        && !key
        && !NO_AMOUNT.matcher(field.title()).find()
        && !NO_AMOUNT.matcher(field.unit().orElse("")).find();
  }
}
