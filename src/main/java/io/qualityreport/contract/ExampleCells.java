package io.qualityreport.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may stand in one column of an example row, the likeliest first. */
final class ExampleCells {
  private static final int LONGEST_REPEATED = 40;
  private static final List<String> REPEATED = List.of("0", "1", "A", "a");

  private final int year;
  private int days;

  /**
   * Makes cells of one row, column after column.
   *
   * @param year the year of its dates
   */
  ExampleCells(int year) {
    this.year = year;
  }

  /** Values that the column accepts; null is the last where none is required or none is known. */
  List<Object> of(Column column) {
    Field field = column.field();
    List<Object> values = new ArrayList<>();
    for (Object cell : cells(field)) {
      Object value = column.read(cell);
      if (!(value instanceof CellProblem) && value != CellReader.MISSING) {
        values.add(value);
      }
    }
    if (!field.constraints().required() || values.isEmpty()) {
      values.add(null);
    }
    return values;
  }

  private List<?> cells(Field field) {
    return switch (field.type()) {
      case STRING -> texts(field);
      case INTEGER, NUMBER -> numbers(field.constraints());
      case DATE -> List.of(day());
      case BOOLEAN -> List.of(true, false);
    };
  }

  /** Days in the order of the columns, as most checks between dates want it. */
  private LocalDateTime day() {
    return LocalDate.of(year, 3, 1).plusDays(14L * days++ % 300).atStartOfDay();
  }

  private static List<BigDecimal> numbers(Constraints constraints) {
    return Stream.of(
            Stream.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO),
            constraints.minimum().stream(),
            constraints.maximum().stream())
        .flatMap(s -> s)
        .toList();
  }

  private static List<String> texts(Field field) {
    if (field.codes().isPresent()) {
      return field.codes().get().codes().stream().map(CodeList.Code::value).toList();
    }
    if (!field.constraints().allowed().isEmpty()) {
      return field.constraints().allowed();
    }
    if (field.format().isPresent()) {
      return List.of(field.format().get().example());
    }
    return field.constraints().pattern().isPresent() ? repeated() : List.of(title(field));
  }

  private static String title(Field field) {
    String text = field.title();
    int most = field.constraints().maxLength().orElse(Integer.MAX_VALUE);
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(most, length)));
  }

  /** One character again and again: what most patterns of numbers and codes match. */
  private static List<String> repeated() {
    return REPEATED.stream()
        .flatMap(c -> IntStream.rangeClosed(1, LONGEST_REPEATED).mapToObj(c::repeat))
        .toList();
  }
}
