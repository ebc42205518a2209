package io.qualityreport.intake;

import io.qualityreport.contract.Violation;
import io.qualityreport.warehouse.SubmissionLoad;
import java.util.List;

/** Where checked rows go, in the order of the sheet. */
interface RowSink {

  /** Takes a good row; the values are its own. */
  void accept(long row, String period, Object[] values);

  /** Takes a bad row as it stands in the sheet. */
  void refuse(long row, List<String> cells, List<Violation> violations);

  /** Straight into a load. */
  static RowSink of(SubmissionLoad load) {
    return new RowSink() {
      @Override
      public void accept(long row, String period, Object[] values) {
        load.accept(row, period, values);
      }

      @Override
      public void refuse(long row, List<String> cells, List<Violation> violations) {
        load.refuse(row, cells, violations);
      }
    };
  }
}
