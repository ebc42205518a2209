package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows in effect for a reading, as SQL that every read shares. Dataset tables hold rows of
 * accepted submissions, and of one that is being loaded ({@link RowsAhead}); within a region and
 * dataset submission numbers ascend as load numbers do, and that one's is beyond them, so that a
 * watermark is a highest submission number. What the ledger says is looked up first and bound,
 * because H2 would otherwise read the whole table.
 */
final class EffectiveSql {
  private static final int MOST_NAMED = 500;

  private final DatasetTable table;
  private final RowPlaces places;
  private final DatasetContract contract;
  private final Reading reading;
  private final List<Long> submissions;
  private final Map<String, Long> highest;

  /**
   * Makes the SQL.
   *
   * @param submissions of wholes those in effect; of events those that may correct earlier ones
   */
  private EffectiveSql(
      DatasetTable table,
      RowPlaces places,
      Reading reading,
      List<Long> submissions,
      Map<String, Long> highest) {
    this.table = table;
    this.places = places;
    this.contract = table.contract();
    this.reading = reading;
    this.submissions = submissions;
    this.highest = highest;
  }

  /** Looks up which submissions a reading may see. */
  static EffectiveSql of(Connection connection, DatasetTable table, Reading reading)
      throws SQLException {
    RowPlaces places = Dialect.of(connection).places();
    if (table.contract().mode() == Mode.REPLACE) {
      List<Long> wholes =
          Supersession.inEffect(table, reading).list(connection, row -> row.getLong(1));
      return new EffectiveSql(table, places, reading, wholes, Map.of());
    }
    List<Long> correcting = correcting(table, reading).list(connection, row -> row.getLong(1));
    Map<String, Long> highest = highest(connection, table, reading);
    return new EffectiveSql(table, places, reading, correcting, highest);
  }

  /** The submissions of which some row may take the place of an earlier one. */
  private static Sql correcting(DatasetTable table, Reading reading) {
    return Sql.of("select s.id from submission s where ")
        .add(Sql.in("s.region", reading.counties()))
        .add(" and s.dataset = ?", table.contract().name())
        .add(" and s.load_number <= ?", reading.watermark())
        .add(" and (s.rows_correcting is null or s.rows_correcting > 0)")
        .add(" and exists (select 1 from submission_period p")
        .add(" where p.submission_id = s.id and p.period = ?)", reading.period());
  }

  /** The numbers of the submissions that rows in effect are found among, in order. */
  static Sql foundAmong(DatasetTable table, Reading reading) {
    if (table.contract().mode() == Mode.REPLACE) {
      return Supersession.inEffect(table, reading).add(" order by 1");
    }
    return Sql.of("select s.id from submission s where ")
        .add(Sql.in("s.region", reading.counties()))
        .add(" and s.dataset = ?", table.contract().name())
        .add(" and s.load_number <= ?", reading.watermark())
        .add(" and exists (select 1 from submission_period p")
        .add(" where p.submission_id = s.id and p.period = ?)", reading.period())
        .add(" order by 1");
  }

  /** The highest submission number of each county that sent the dataset. */
  private static Map<String, Long> highest(
      Connection connection, DatasetTable table, Reading reading) throws SQLException {
    Map<String, Long> highest = new HashMap<>();
    Sql.of("select region, max(id) from submission where ")
        .add(Sql.in("region", reading.counties()))
        .add(" and dataset = ?", table.contract().name())
        .add(" and load_number <= ? group by region", reading.watermark())
        .forEach(connection, row -> highest.put(row.getString(1), row.getLong(2)));
    return highest;
  }

  /** {@code from … where …}; the table is called {@code r}. */
  Sql rows() {
    Sql sql = Sql.of(" from " + table.name() + " r where ");
    sql.add(
            contract.mode() == Mode.REPLACE
                ? places.ofSubmissions("r", submissions)
                : uncorrected())
        .add(" and r.\"period\" = ?", reading.period());
    contract
        .eventDate()
        .ifPresent(f -> sql.add(" and r." + DatasetTable.quoted(f) + " <= ?", reading.asOf()));
    return sql;
  }

  /** The submissions in effect, by load number; for {@link SubmissionRows#read}. */
  Sql submissions() {
    Sql sql = Sql.of(SubmissionRows.SELECT + "where ");
    if (contract.mode() == Mode.REPLACE) {
      sql.add(Sql.in("s.id", submissions));
    } else {
      sql.add(Sql.in("s.region", reading.counties()))
          .add(" and s.dataset = ?", contract.name())
          .add(" and s.load_number <= ?", reading.watermark())
          .add(" and exists (select 1 from " + table.name() + " r where ")
          .add(uncorrected())
          .add(" and r.\"period\" = ? and ", reading.period())
          .add(places.ofSubmissionIn("r", "s.id") + ")");
    }
    return sql.add(" order by s.load_number");
  }

  private Sql uncorrected() {
    Sql sql =
        Sql.in("r.\"region\"", reading.counties())
            .add(" and r.\"submission_id\" <= ")
            .add(highest());
    return contract.primaryKey().isEmpty() || submissions.isEmpty()
        ? sql
        : sql.add(" and not exists (select 1 from " + table.name() + " n where ")
            .add(DatasetTable.equal("n", "r", table.keyAmongSubmissions()))
            .add(" and n.\"submission_id\" > r.\"submission_id\" and ")
            .add(later())
            .add(")");
  }

  private Sql later() {
    return submissions.size() <= MOST_NAMED
        ? Sql.in("n.\"submission_id\"", submissions)
        : Sql.of("n.\"submission_id\" <= ").add(highest());
  }

  /** The highest submission number of the row's county; a correction is of the same county. */
  private Sql highest() {
    if (reading.counties().size() == 1) {
      return Sql.of("?", highest.getOrDefault(reading.counties().get(0), 0L));
    }
    Sql sql = Sql.of("case r.\"region\"");
    reading
        .counties()
        .forEach(c -> sql.add(" when ? then cast(? as bigint)", c, highest.getOrDefault(c, 0L)));
    return sql.add(" else 0 end");
  }
}
