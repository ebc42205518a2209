package io.qualityreport.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * How a sheet is laid out.
 *
 * @param merged merged cells
 * @param concealed hidden rows and columns
 */
record SheetLayout(List<CellRange> merged, Concealed concealed) {
  /** A sheet that merges and hides nothing. */
  static final SheetLayout PLAIN = new SheetLayout(List.of(), Concealed.NONE);

  SheetLayout {
    merged = List.copyOf(merged);
  }

  /** Collects a sheet's layout. */
  static final class Collector implements SheetContent {
    private final DecodeLimits limits;
    private final List<CellRange> merged = new ArrayList<>();
    private final Concealed.Collector concealed = new Concealed.Collector();

    Collector(DecodeLimits limits) {
      this.limits = limits;
    }

    @Override
    public void row(long number, boolean hidden) {
      if (hidden) {
        concealed.row(number);
      }
    }

    @Override
    public void hiddenColumns(int first, int last) {
      concealed.columns(first, last, limits.columns());
    }

    @Override
    public void merged(CellRange range) {
      merged.add(range);
    }

    /** All that was collected. */
    SheetLayout layout() {
      return new SheetLayout(merged, concealed.all());
    }
  }
}
