package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import io.qualityreport.warehouse.SubmissionLoad.Settlement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Brings a submission's rows into its dataset's table or into quarantine, and counts them. */
final class LoadWriter implements AutoCloseable {
  private final Dialect dialect;
  private final Connection connection;
  private final OpenSubmission open;
  private final Loaders loaders;
  private final int[] fields;
  private final BulkLoader rows;
  private final Quarantine quarantine;
  private final Aside aside = new Aside();
  private final UnstorableRow unstorable;
  private final RawCells rawCells;
  private final HoldingLoader candidates;
  private final RepeatedKeys[] keys;
  private final LoadedPeriods periods = new LoadedPeriods();
  private boolean rowsUnderWay;
  private long taken;
  private long refused;

  /**
   * Makes it.
   *
   * @param connection the connection whose transaction brings the submission into the ledger
   * @param loaders bring rows where that connection sees them once they are flushed; closed with
   *     this
   */
  LoadWriter(Dialect dialect, Connection connection, OpenSubmission open, Loaders loaders)
      throws SQLException {
    this.dialect = dialect;
    this.connection = connection;
    this.open = open;
    this.loaders = loaders;
    this.fields = open.table().fieldsIn(open.facts().header());
    this.rows = loaders.fastest(open.table().name(), open.table().columns(fields));
    this.quarantine = new Quarantine(loaders, open.id());
    this.candidates =
        dialect
            .within(connection)
            .holding("key_candidate", List.of("submission_id", "group_number", "source_row"));
    this.keys = RepeatedKeys.of(open.table().contract()).toArray(RepeatedKeys[]::new);
    this.unstorable = new UnstorableRow(open.table().contract());
    this.rawCells = new RawCells(open.table().contract(), open.facts().header());
  }

  Dialect dialect() {
    return dialect;
  }

  OpenSubmission open() {
    return open;
  }

  /** Rows so far. */
  long read() {
    return taken + refused;
  }

  void accept(long sourceRow, String period, Object[] values) throws SQLException {
    Optional<Violation> violation = unstorable.check(sourceRow, values);
    if (violation.isPresent()) {
      refuse(sourceRow, rawCells.of(values), List.of(violation.get()));
    } else {
      if (!rowsUnderWay) {
        aside.await();
        rowsUnderWay = true;
      }
      rows.add(tableRow(sourceRow, period, values));
      for (RepeatedKeys key : keys) {
        key.add(sourceRow, period, values);
      }
      periods.add(period);
      taken++;
    }
  }

  void refuse(long sourceRow, List<String> cells, List<Violation> violations) throws SQLException {
    quarantine.add(sourceRow, cells, violations);
    refused++;
    if (quarantine.full()) {
      flushRows();
      aside.begin(quarantine.detach());
    }
  }

  /** Gives the connection free for others; where it is rows' own, nothing is sent aside. */
  private void flushRows() throws SQLException {
    if (rowsUnderWay) {
      rows.flush();
      rowsUnderWay = false;
    }
  }

  Settlement settle() throws SQLException {
    flush();
    KeySettlement.Result settled =
        new KeySettlement(connection, open, quarantine, candidates, periods).settle(List.of(keys));
    RowCounts counts =
        new RowCounts(
            read(),
            taken - settled.quarantined() - settled.duplicates(),
            refused + settled.quarantined(),
            settled.duplicates());
    return new Settlement(counts, settled.corrections());
  }

  /** How many rows of each period there are, once keys are settled. */
  SortedMap<String, Long> periods() throws SQLException {
    return periods.counts(connection, open);
  }

  /** Brings all rows and all of the quarantine into the database, so that it can be asked. */
  void flush() throws SQLException {
    aside.await();
    flushRows();
    quarantine.flush();
  }

  /** The last thing before the submission's transaction is committed. */
  void arrive() throws SQLException {
    loaders.arrive();
  }

  /** Gives the connection free; what was not flushed is forgotten. */
  @Override
  public void close() throws SQLException {
    try (loaders;
        quarantine;
        aside;
        rows) {
      for (RepeatedKeys key : keys) {
        key.close();
      }
    }
  }

  private Object[] tableRow(long sourceRow, String period, Object[] values) {
    Object[] row = new Object[DatasetTable.OWN_COLUMNS.size() + fields.length];
    row[0] = open.arrival().region();
    row[1] = open.arrival().department();
    row[2] = period;
    row[3] = open.id();
    row[4] = sourceRow;
    row[5] = open.facts().snapshotOn();
    for (int i = 0; i < fields.length; i++) {
      row[DatasetTable.OWN_COLUMNS.size() + i] = values[fields[i]];
    }
    return row;
  }
}
