package io.qualityreport.warehouse;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * The warehouse: ledger tables and one table a dataset, on H2 or PostgreSQL. Thread-safe; close it
 * once.
 */
public final class Warehouse implements AutoCloseable {
  private final Database database;
  private final String place;
  private final WorkLock locks;
  private final SubmissionLedger submissions;
  private final EffectiveRows effectiveRows;
  private final AcceptedRows acceptedRows;
  private final ExpectationLedger expectations;
  private final RunLedger runs;
  private final MeasuredLedger measured;
  private final QuartzStore quartz;
  private final SharedWork leases;

  private Warehouse(Database database, String place, SharedWork leases) {
    this.database = database;
    this.place = place;
    this.locks = new WorkLock(database);
    this.submissions = new DatabaseSubmissions(database);
    this.effectiveRows = new DatabaseRows(database);
    this.acceptedRows = new DatabaseAcceptedRows(database);
    this.expectations = new DatabaseExpectations(database, locks);
    this.runs = new DatabaseRuns(database);
    this.measured = new DatabaseMeasured(database, locks);
    this.quartz = new QuartzStore(database);
    this.leases = leases;
  }

  /**
   * Connects, brings the ledger tables up to date (Flyway) and derives the dataset tables from the
   * contracts ({@link SchemaSync}).
   *
   * @throws WarehouseException if the database cannot be reached, or a contract changed in a way
   *     that needs a hand
   */
  public static Warehouse open(WarehouseSettings settings, Contracts contracts) {
    return open(settings, contracts.datasets());
  }

  /**
   * As {@link #open(WarehouseSettings, Contracts)}.
   *
   * @param node this process among those that share the warehouse
   */
  public static Warehouse open(WarehouseSettings settings, Contracts contracts, Node node) {
    return open(settings, contracts.datasets(), node);
  }

  /** As {@link #open(WarehouseSettings, Contracts)}, for these datasets. */
  static Warehouse open(WarehouseSettings settings, List<DatasetContract> datasets) {
    return open(settings, datasets, Node.ofProcess());
  }

  private static Warehouse open(
      WarehouseSettings settings, List<DatasetContract> datasets, Node node) {
    Database database = Database.connect(settings, node);
    try {
      LedgerMigration.apply(database, settings);
      List<DatasetTable> tables = datasets.stream().map(DatasetTable::new).toList();
      database.run(
          "derive the dataset tables of " + settings.place(),
          connection -> new SchemaSync(database.dialect()).apply(connection, tables));
      return new Warehouse(
          database, settings.place(), database.dialect().leases(database, settings, node));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Where it is: its URL without parameters, which may hold secrets. */
  public String place() {
    return place;
  }

  /** What is known of submissions. */
  public SubmissionLedger submissions() {
    return submissions;
  }

  /**
   * Begins to load one sheet; its transaction holds the dataset's lock in that region, so that
   * loads of one dataset go one after another.
   */
  public SubmissionLoad begin(Arrival arrival, SheetFacts facts, DatasetContract contract) {
    return begin(arrival, facts, contract, load -> Optional.of(load)).orElseThrow();
  }

  /**
   * Begins to load a submission that waits once more, under its number; as {@link #begin}.
   *
   * @return empty if it does not wait any more
   */
  public Optional<SubmissionLoad> resume(Submission waiting, DatasetContract contract) {
    return begin(waiting.arrival(), waiting.facts(), contract, load -> load.resume(waiting.id()));
  }

  /** What is done first with a load that holds its lock. */
  @FunctionalInterface
  private interface Beginning {
    Optional<SubmissionLoad> of(DatabaseLoad load) throws SQLException;
  }

  private Optional<SubmissionLoad> begin(
      Arrival arrival, SheetFacts facts, DatasetContract contract, Beginning beginning) {
    String lock = arrival.region() + "/" + contract.name();
    String attempted =
        "begin to load file %s (sha256 %s) into %s"
            .formatted(arrival.fileName(), arrival.sha256(), lock);
    locks.prepare(lock);
    Connection connection = database.begin(attempted);
    try {
      WorkLock.hold(connection, lock);
      DatasetTable table = new DatasetTable(contract);
      RowsAhead.clear(database, connection, arrival.region(), table);
      return beginning.of(new DatabaseLoad(database, connection, arrival, facts, table));
    } catch (SQLException e) {
      try (connection) {
        Database.rollback(connection, e);
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw new WarehouseException(attempted, e);
    }
  }

  /** The numbers of a warehouse that is made again. */
  public RebuiltNumbers numbers() {
    return new RebuiltNumbers(database);
  }

  /** Rows in effect. */
  public EffectiveRows effectiveRows() {
    return effectiveRows;
  }

  /** Rows that were accepted, in effect or not. */
  public AcceptedRows acceptedRows() {
    return acceptedRows;
  }

  /** What is expected of departments, for the reminders' query. */
  public ExpectationLedger expectations() {
    return expectations;
  }

  /** Runs, figures and findings. */
  public RunLedger runs() {
    return runs;
  }

  /** What was measured and need not be measured again. */
  public MeasuredLedger measured() {
    return measured;
  }

  /** What only one process at a time may work on. */
  public Leases leases() {
    return leases;
  }

  /** Whether several processes may share this warehouse. */
  public boolean shared() {
    return database.dialect().sharedByNodes();
  }

  /**
   * Does work on all that the warehouse holds, as it is now, whatever is loaded meanwhile.
   *
   * @throws WarehouseException if it cannot be read
   * @throws java.io.UncheckedIOException if what it holds cannot be written where the work wants it
   */
  public <T> T contents(ContentsWork<T> work) {
    return DatabaseContents.read(database, work);
  }

  /** The pool, for camel-jdbc and Quartz. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /**
   * Quartz properties of a JDBC job store in this warehouse, with its connection provider
   * registered.
   */
  public Properties quartzProperties(String schedulerName) {
    return quartz.properties(schedulerName);
  }

  /** Takes over what all other instances of a scheduler left undone, as they have ended. */
  public void takeScheduleOver(String schedulerName, String instance) {
    quartz.othersEnded(schedulerName, instance);
  }

  @Override
  public void close() {
    try (database) {
      leases.close();
    }
  }
}
