package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows in effect as texts: {@code "<submission>:<row> <values>"}. */
final class Rows {
  /** A day after which nothing happens. */
  static final LocalDate LATE = LocalDate.of(2024, 6, 30);

  private Rows() {}

  static List<String> inEffect(Warehouse warehouse, DatasetContract dataset, Reading reading) {
    List<String> rows = new ArrayList<>();
    warehouse.effectiveRows().forEach(dataset, reading, Optional.empty(), r -> rows.add(text(r)));
    return rows;
  }

  /** All that is loaded for 2023. */
  static Reading now(Warehouse warehouse) {
    return at(warehouse.submissions().newestLoad());
  }

  /** What was loaded for 2023 up to a watermark. */
  static Reading at(long watermark) {
    return new Reading(Drop.REGION, "2023", watermark, LATE);
  }

  private static String text(SourcedRow row) {
    String values =
        Arrays.stream(row.values()).map(RawCells::text).collect(Collectors.joining("|"));
    return row.submissionId() + ":" + row.sourceRow() + " " + values;
  }
}
