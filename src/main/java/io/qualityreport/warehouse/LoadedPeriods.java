package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows of each period a submission brings, counted while they come. Not thread-safe. */
final class LoadedPeriods {
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private boolean known = true;
  private String last = "";
  private long ofLast;

  /** Counts a row; most are of the same period as the one before. */
  void add(String period) {
    if (!period.equals(last)) {
      settle();
      last = period;
    }
    ofLast++;
  }

  /** A row was taken out again. */
  void remove(String period) {
    settle();
    counts.merge(period, -1L, Long::sum);
  }

  /** Rows were taken out by the database, which has to be asked. */
  void forget() {
    known = false;
  }

  /** The periods that have rows, with their number. */
  SortedMap<String, Long> counts(Connection connection, OpenSubmission open) throws SQLException {
    settle();
    if (!known) {
      counts.clear();
      Sql.of("select r.\"period\", count(*) from " + open.table().name() + " r where ")
          .add(Dialect.of(connection).places().ofSubmission("r", open.id()))
          .add(" group by r.\"period\"")
          .forEach(connection, row -> counts.put(row.getString(1), row.getLong(2)));
      known = true;
    }
    counts.values().removeIf(n -> n == 0);
    return new TreeMap<>(counts);
  }

  private void settle() {
    if (ofLast > 0) {
      counts.merge(last, ofLast, Long::sum);
      ofLast = 0;
    }
  }
}
