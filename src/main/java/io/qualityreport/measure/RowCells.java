package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.SourcedRow;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows the cells of a row that a figure read, and those that identify the row. */
final class RowCells {
  private static final String MASK = "***";
  private final DatasetContract dataset;
  private final Set<String> read;

  private RowCells(DatasetContract dataset, Set<String> read) {
    this.dataset = dataset;
    this.read = read;
  }

  /** The cells of a measure. */
  static RowCells of(Figure.Measured measured, DatasetContract dataset) {
    return new RowCells(dataset, read(measured, dataset));
  }

  /** The names of the fields that a measure reads, and of those that identify the row. */
  static Set<String> read(Figure.Measured measured, DatasetContract dataset) {
    Set<String> read = new HashSet<>(dataset.primaryKey());
    measured.field().ifPresent(read::add);
    measured.where().map(Condition::fields).ifPresent(read::addAll);
    measured.lowerBound().map(Condition::fields).ifPresent(read::addAll);
    measured.groupBy().map(Figure.GroupBy::field).ifPresent(read::add);
    return read;
  }

  /** The cells of a stated figure. */
  static RowCells ofStated(DatasetContract dataset) {
    return new RowCells(dataset, Set.copyOf(StatedFigures.fields()));
  }

  /** The cells in the contract's order. */
  List<Explanation.Cell> of(SourcedRow row, HeaderMap header) {
    return dataset.fields().stream()
        .filter(field -> read.contains(field.name()))
        .map(field -> cell(field, row, header))
        .toList();
  }

  private Explanation.Cell cell(Field field, SourcedRow row, HeaderMap header) {
    return new Explanation.Cell(
        header.address(field.name(), row.sourceRow()).orElse(""),
        field.name(),
        field.title(),
        shown(field, row.values()[dataset.indexOf(field.name()).orElseThrow()]));
  }

  private static String shown(Field field, Object value) {
    if (value == null) {
      return "";
    }
    if (field.personal()) {
      return MASK;
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return value instanceof BigDecimal number
        ? Decimals.plain(number).toPlainString()
        : value.toString();
  }
}
