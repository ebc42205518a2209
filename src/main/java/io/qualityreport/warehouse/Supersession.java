package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which whole of a {@code replace} dataset is in effect: of each region, period, department and
 * scope that of the latest snapshot day, then of the highest load number. Computed from the ledger
 * for any watermark and day; what is recorded as superseded is for people to read.
 */
final class Supersession {
  private static final String NEWEST_FIRST =
      " order by s.snapshot_on desc nulls last, s.load_number desc";

  /** The submission in effect, and the day that it shows where it is a snapshot. */
  private record InEffect(long id, Optional<LocalDate> day) {}

  private Supersession() {}

  /** The numbers of the submissions in effect for a reading, as a query of one column. */
  static Sql inEffect(DatasetTable table, Reading reading) {
    return Sql.of("select ranked.id from (select s.id, row_number() over")
        .add(" (partition by s.region, s.department, s.scope" + NEWEST_FIRST + ") as place")
        .add(" from submission s join submission_period p on p.submission_id = s.id")
        .add(" where ")
        .add(Sql.in("s.region", reading.counties()))
        .add(" and s.dataset = ?", table.contract().name())
        .add(" and p.period = ? and s.load_number <= ?", reading.period(), reading.watermark())
        .add(" and (s.snapshot_on is null or s.snapshot_on <= ?)) ranked", reading.asOf())
        .add(" where ranked.place = 1");
  }

  /** Records that of the submissions like a new one all but the one in effect are superseded. */
  static void record(Connection connection, OpenSubmission loaded) throws SQLException {
    for (String period : periods(connection, loaded.id())) {
      long inEffect = newest(connection, loaded, period).orElse(loaded.id());
      Sql.of("update submission_period set superseded_by = ?", inEffect)
          .add(" where period = ? and superseded_by is null", period)
          .add(" and submission_id <> ? and submission_id in (select s.id", inEffect)
          .add(alike(loaded))
          .add(")")
          .update(connection);
    }
  }

  /** Whether there is any accepted submission of the same kind, of whatever period. */
  static boolean anyAlike(Connection connection, OpenSubmission whole) throws SQLException {
    return Sql.of("select 1")
        .add(alike(whole))
        .add(" fetch first 1 rows only")
        .first(connection, row -> row.getInt(1))
        .isPresent();
  }

  /**
   * The submission in effect for a period whose place a new one takes; empty if there is none, or
   * if it shows a later day.
   */
  static Optional<Long> replaced(Connection connection, OpenSubmission whole, String period)
      throws SQLException {
    return inEffect(connection, whole, period)
        .filter(e -> e.day().isEmpty() || !e.day().get().isAfter(day(whole)))
        .map(InEffect::id);
  }

  private static LocalDate day(OpenSubmission whole) {
    return whole.facts().snapshotOn().orElse(LocalDate.MIN);
  }

  /** Whether a submission without any good row would still take the place of another. */
  static boolean supersedes(Connection connection, OpenSubmission whole) throws SQLException {
    for (String period : periods(connection, whole.id())) {
      if (newest(connection, whole, period).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Long> newest(Connection connection, OpenSubmission like, String period)
      throws SQLException {
    return inEffect(connection, like, period).map(InEffect::id);
  }

  private static Optional<InEffect> inEffect(
      Connection connection, OpenSubmission like, String period) throws SQLException {
    return Sql.of("select s.id, s.snapshot_on")
        .add(alike(like))
        .add(" and exists (select 1 from submission_period p")
        .add(" where p.submission_id = s.id and p.period = ?)", period)
        .add(NEWEST_FIRST + " fetch first 1 rows only")
        .first(
            connection,
            row ->
                new InEffect(
                    row.getLong(1), Optional.ofNullable(row.getObject(2, LocalDate.class))));
  }

  private static Sql alike(OpenSubmission like) {
    return Sql.of(" from submission s where s.load_number is not null and s.region = ?")
        .with(like.arrival().region())
        .add(" and s.dataset = ? and s.department = ? and s.scope = ?")
        .with(like.facts().dataset(), like.arrival().department(), like.facts().scope());
  }

  private static List<String> periods(Connection connection, long submissionId)
      throws SQLException {
    return Sql.of("select period from submission_period where submission_id = ?", submissionId)
        .list(connection, row -> row.getString(1));
  }
}
