package io.qualityreport.app;

import ch.qos.logback.classic.Level;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.Department;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderWitness;
import io.qualityreport.intake.Archive;
import io.qualityreport.intake.FolderTurns;
import io.qualityreport.intake.Inbox;
import io.qualityreport.intake.Intake;
import io.qualityreport.intake.Journaling;
import io.qualityreport.intake.Leftovers;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Backups;
import io.qualityreport.ops.Catalog;
import io.qualityreport.ops.Confirmations;
import io.qualityreport.ops.Expectations;
import io.qualityreport.ops.Explanations;
import io.qualityreport.ops.FigureEffect;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.Maintenance;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Periods;
import io.qualityreport.ops.Rebuild;
import io.qualityreport.ops.Reminders;
import io.qualityreport.ops.Results;
import io.qualityreport.ops.StatusBoard;
import io.qualityreport.ops.WarehouseMove;
import io.qualityreport.route.ReminderSteps;
import io.qualityreport.warehouse.Node;
import io.qualityreport.warehouse.Warehouse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A locked home with its log, its catalog and its warehouse. Routes start when they are first
 * needed, as most commands only read. Thread-safe; close it once.
 */
final class OpenHome implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenHome.class);
  private final Home home;
  private final Settings settings;
  private final NodeFolder folder;
  private final Clock clock;
  private final FileDecoder decoder;
  private final Warehouse warehouse;
  private final FolderTurns turns;
  private final Intake intake;
  private final Operations operations;
  private final HomeLogs logs;
  private final HomeLock lock;
  private Optional<Pipeline> pipeline = Optional.empty();

  private OpenHome(Home home, Settings settings, Clock clock, HomeLogs logs, HomeLock lock) {
    this.home = home;
    this.settings = settings;
    this.folder = NodeFolder.of(home, settings);
    this.logs = logs;
    this.lock = lock;
    Catalog catalog = Catalog.load(catalog(settings));
    this.decoder = decoder(catalog.contracts());
    this.warehouse =
        Warehouse.open(
            settings.warehouse(), catalog.contracts(), node().with(catalog.files().hash()));
    this.clock = NodesClock.of(clock.withZone(settings.zone()), warehouse.leases());
    this.turns =
        new FolderTurns(
            warehouse.leases(),
            inbox(catalog),
            new Leftovers(warehouse.submissions(), inbox(catalog)));
    this.intake = intake(catalog, this.clock);
    this.operations = operations(catalog);
  }

  /**
   * Opens a home.
   *
   * @param clock the pipeline's clock, in any zone
   * @param lock the home's lock, which is closed with it
   * @param console least level of the log that stderr shows
   */
  static OpenHome open(Home home, Settings settings, Clock clock, HomeLock lock, Level console) {
    HomeLogs logs = HomeLogs.open(NodeFolder.of(home, settings).logs(), settings.zone(), console);
    try {
      return new OpenHome(home, settings, clock, logs, lock);
    } catch (RuntimeException broken) {
      LOG.error("home {} could not be opened", home.root(), broken);
      logs.close();
      lock.close();
      throw broken;
    }
  }

  /** This run of the process, which takes over from the last one that had the lock. */
  private Node node() {
    Node node = settings.node().node().after(folder.lastSession());
    folder.remember(node.session());
    return node;
  }

  /** A decoder that knows the headers of a catalog's tables. */
  static FileDecoder decoder(Contracts contracts) {
    HeaderWitness witness = HeaderWitness.of(new HeaderFinder(contracts.datasets()));
    return new FileDecoder(DecodeLimits.standard(), witness);
  }

  /** The catalog that the settings name. */
  static CatalogFiles catalog(Settings settings) {
    return settings.catalog().map(CatalogFiles::directory).orElseGet(CatalogFiles::packaged);
  }

  Home home() {
    return home;
  }

  /** What this process keeps for itself. */
  NodeFolder folder() {
    return folder;
  }

  /** Whose turn it is to take files. */
  FolderTurns turns() {
    return turns;
  }

  Settings settings() {
    return settings;
  }

  Clock clock() {
    return clock;
  }

  FileDecoder decoder() {
    return decoder;
  }

  /** The years that the schedule works on. */
  Periods periods() {
    return new Periods(settings.periods(), clock);
  }

  /** The steps of the reminder route. */
  ReminderSteps reminderSteps() {
    Expectations expectations = operations.expectations();
    return new ReminderSteps(
        expectations,
        new Reminders(inbox(), operations.catalog(), settings.regions(), expectations));
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** Takes drops in; the routes and the commands share it. */
  Intake intake() {
    return intake;
  }

  Operations operations() {
    return operations;
  }

  /** Where the drop folders are. */
  Inbox inbox() {
    return inbox(operations.catalog());
  }

  private Inbox inbox(Catalog catalog) {
    List<String> departments =
        catalog.contracts().departments().stream().map(Department::id).toList();
    return settings.regions().inbox(home.inbox(), departments);
  }

  /** The running routes, started if they were not. */
  synchronized Pipeline pipeline(boolean scheduled) {
    if (pipeline.isEmpty()) {
      operations.maintenance().rebuild().requireWhole();
      new Journaling(archive().journal(), warehouse.submissions()).begin();
      pipeline = Optional.of(Pipeline.start(this, scheduled));
    }
    return pipeline.get();
  }

  @Override
  public synchronized void close() {
    try {
      pipeline.ifPresent(Pipeline::close);
    } finally {
      warehouse.close();
      LOG.info("home {} is closed", home.root());
      logs.close();
      lock.close();
    }
  }

  private Operations operations(Catalog catalog) {
    return new Operations(
        home,
        settings.zone(),
        settings.regions(),
        catalog,
        taken -> pipeline(false).takeIn().takeAll(taken),
        new Aggregation(catalog, warehouse, settings.regions(), home.reports(), clock),
        new Results(warehouse, settings.regions()),
        new Explanations(catalog, warehouse),
        new StatusBoard(settings.regions(), inbox(catalog), catalog, warehouse),
        new Expectations(catalog, warehouse, settings.regions(), periods()),
        () -> pipeline(false).reminders().send(),
        new Confirmations(warehouse, intake, inbox(catalog)),
        maintenance(catalog));
  }

  private Maintenance maintenance(Catalog catalog) {
    return new Maintenance(
        new Backups(home, catalog, settings.catalog(), warehouse, clock),
        new WarehouseMove(catalog, warehouse),
        new Rebuild(warehouse, archive(), clock.getZone(), time -> intake(catalog, time)));
  }

  private Intake intake(Catalog catalog, Clock time) {
    return new Intake(catalog.contracts(), warehouse, archive(), decoder, time)
        .telling(new FigureEffect(catalog, time));
  }

  private Archive archive() {
    return new Archive(home.archive());
  }
}
