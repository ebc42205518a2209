package io.qualityreport.decode;

import io.qualityreport.contract.ExampleRow;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in a row below a header, as far as it tells what kind of row it is. */
final class RowShape {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?%?");

  private final List<Filled> filled = new ArrayList<>();
  private final Set<Integer> neededColumns;
  private final Set<Integer> names;
  private final int headerColumns;
  private final boolean example;

  /**
   * A cell with something in it.
   *
   * @param column column from 0
   * @param text its text, normalized
   * @param number whether it is a number
   * @param amount whether it is a number where numbers are expected
   * @param value the cell
   */
  record Filled(int column, String text, boolean number, boolean amount, Object value) {}

  RowShape(RawRecord row, RowColumns columns) {
    this.neededColumns = columns.needed();
    this.names = columns.names();
    this.headerColumns = columns.count();
    for (int i = 0; i < row.width(); i++) {
      String text = NormalText.of(row.text(i));
      if (!text.isEmpty() && !columns.missing(text)) {
        boolean number = row.cell(i) instanceof BigDecimal || NUMBER.matcher(text).matches();
        boolean amount = number && columns.field(i).map(RowShape::counts).orElse(true);
        filled.add(new Filled(i, text, number, amount, row.cell(i)));
      }
    }
    List<Filled> fields =
        filled.stream().filter(f -> columns.field(f.column()).isPresent()).toList();
    this.example = !fields.isEmpty() && fields.stream().allMatch(f -> ExampleRow.marks(f.text()));
  }

  /** The cells with something in them, left to right. */
  List<Filled> filled() {
    return filled;
  }

  /** The only cell with something in it. */
  Optional<Filled> lone() {
    return filled.size() == 1 ? Optional.of(filled.get(0)) : Optional.empty();
  }

  /** Whether all that stands in the header's columns is a form's example. */
  boolean example() {
    return example;
  }

  /** The cells with text, left to right. */
  List<Filled> texts() {
    return filled.stream().filter(f -> f.value() instanceof String && !f.number()).toList();
  }

  /** Whether a column that every row needs, other than the given one, has nothing in it. */
  boolean lacksNeeded(int besides) {
    return neededColumns.stream()
        .filter(c -> c != besides)
        .anyMatch(c -> filled.stream().noneMatch(f -> f.column() == c));
  }

  /** Whether a text alone in that column may be what is left of a row. */
  boolean names(int column) {
    return names.contains(column);
  }

  /** Whether so few cells are filled that no row of this table would be like it. */
  boolean few(int cells) {
    return cells <= Math.max(2, headerColumns / 3);
  }

  private static boolean counts(Field field) {
    return field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
  }
}
