package io.qualityreport.intake;

import io.qualityreport.contract.Violation;
import io.qualityreport.warehouse.RowSink;
import java.util.List;
import java.util.function.Consumer;

/** A row on its way from the thread that checks it to the one that writes it. */
sealed interface CheckedRow {

  /** Goes where it belongs. */
  void into(RowSink sink);

  /** About how many characters it holds. */
  int weight();

  /** A sink that passes rows on. */
  static RowSink sink(Consumer<CheckedRow> out) {
    return new RowSink() {
      @Override
      public void accept(long row, String period, Object[] values) {
        out.accept(new Good(row, period, values));
      }

      @Override
      public void refuse(long row, List<String> cells, List<Violation> violations) {
        out.accept(new Bad(row, cells, violations));
      }
    };
  }

  /** The characters of texts among cells. */
  static int weight(Object[] cells) {
    int weight = 0;
    for (Object cell : cells) {
      weight += cell instanceof String text ? text.length() : 1;
    }
    return weight;
  }

  /** A good one. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Good(long row, String period, Object[] values) implements CheckedRow {
    @Override
    public void into(RowSink sink) {
      sink.accept(row, period, values);
    }

    @Override
    public int weight() {
      return CheckedRow.weight(values);
    }
  }

  /** A bad one. */
  record Bad(long row, List<String> cells, List<Violation> violations) implements CheckedRow {
    /** Copies the lists. */
    public Bad {
      cells = List.copyOf(cells);
      violations = List.copyOf(violations);
    }

    @Override
    public void into(RowSink sink) {
      sink.refuse(row, cells, violations);
    }

    @Override
    public int weight() {
      return cells.stream().mapToInt(String::length).sum();
    }
  }
}
