package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.warehouse.SubmissionLoad.Settlement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Counts, by the database, how the rows of an open submission differ from those in effect. */
final class CorrectionCount {
  private final Connection connection;
  private final LoadWriter writer;
  private final OpenSubmission open;
  private final DatasetTable table;
  private final RowPlaces places;

  /** How the rows of one period differ. */
  record Difference(long earlier, long matched, long same, long newer) {}

  CorrectionCount(Connection connection, LoadWriter writer) {
    this.connection = connection;
    this.writer = writer;
    this.open = writer.open();
    this.table = open.table();
    this.places = writer.dialect().places();
  }

  /** What the submission changes; empty where nothing that it could change was there before. */
  Optional<Correction> of(Settlement settled) throws SQLException {
    return table.contract().mode() == Mode.APPEND ? ofRows(settled) : ofWhole();
  }

  private Optional<Correction> ofRows(Settlement settled) throws SQLException {
    if (settled.corrections() == 0) {
      return Optional.empty();
    }
    long added = settled.counts().accepted() - settled.corrections();
    long known = settled.counts().duplicate();
    return Optional.of(
        new Correction(List.of(), periods(), added, settled.corrections(), 0, known));
  }

  private Optional<Correction> ofWhole() throws SQLException {
    if (!Supersession.anyAlike(connection, open)) {
      return Optional.empty();
    }
    List<Long> replaced = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (String period : periods()) {
      Optional<Long> earlier = Supersession.replaced(connection, open, period);
      if (earlier.isPresent()) {
        replaced.add(earlier.get());
        differences.add(difference(earlier.get(), period));
      }
    }
    return replaced.isEmpty()
        ? Optional.empty()
        : Optional.of(sum(replaced.stream().distinct().toList(), differences));
  }

  private Correction sum(List<Long> replaced, List<Difference> differences) throws SQLException {
    long earlier = differences.stream().mapToLong(Difference::earlier).sum();
    long matched = differences.stream().mapToLong(Difference::matched).sum();
    long same = differences.stream().mapToLong(Difference::same).sum();
    long newer = differences.stream().mapToLong(Difference::newer).sum();
    return new Correction(
        replaced, periods(), newer - matched, matched - same, earlier - matched, same);
  }

  /** The periods of its rows, and the one that the sheet as a whole speaks of. */
  private List<String> periods() throws SQLException {
    TreeSet<String> periods = new TreeSet<>(open.facts().period().stream().toList());
    periods.addAll(writer.periods().keySet());
    return List.copyOf(periods);
  }

  private Difference difference(long earlier, String period) throws SQLException {
    long newer =
        Sql.of("select count(*)").add(rows(open.id(), period)).first(connection, this::one).get();
    if (table.contract().primaryKey().isEmpty()) {
      return byContent(earlier, period, newer);
    }
    if (!writer.dialect().joinsByHash()) {
      return new MergedDifference(connection, table, places, period).of(earlier, open.id());
    }
    return Sql.of("select count(*), count(n.\"submission_id\"), count(case when ")
        .add("n.\"submission_id\" is not null and " + table.sameContent("e", "n") + " then 1 end)")
        .add(" from " + table.name() + " e left join " + table.name() + " n")
        .add(" on ")
        .add(places.ofSubmission("n", open.id()))
        .add(" and ")
        .add(DatasetTable.equal("n", "e", table.keyWithinSubmission()))
        .add(" where ")
        .add(places.ofSubmission("e", earlier))
        .add(" and e.\"period\" = ?", period)
        .first(
            connection,
            row -> new Difference(row.getLong(1), row.getLong(2), row.getLong(3), newer))
        .orElseThrow();
  }

  /**
   * Rows without a key are the same where all of their content is; a row that repeats counts once.
   */
  private Difference byContent(long earlier, String period, long newer) throws SQLException {
    String fields = "select " + DatasetTable.list("", table.fieldNames());
    long before =
        Sql.of("select count(*)").add(rows(earlier, period)).first(connection, this::one).get();
    long gone =
        Sql.of("select count(*) from (" + fields)
            .add(rows(earlier, period))
            .add(" except " + fields)
            .add(rows(open.id(), period))
            .add(") gone")
            .first(connection, this::one)
            .orElseThrow();
    long matched = Math.min(before - gone, newer);
    return new Difference(before, matched, matched, newer);
  }

  private Sql rows(long submission, String period) {
    return Sql.of(" from " + table.name() + " r where ")
        .add(places.ofSubmission("r", submission))
        .add(" and r.\"period\" = ?", period);
  }

  private long one(java.sql.ResultSet row) throws SQLException {
    return row.getLong(1);
  }
}
