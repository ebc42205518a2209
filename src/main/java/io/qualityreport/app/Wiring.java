package io.qualityreport.app;

import io.qualityreport.intake.DropFolder;
import io.qualityreport.intake.StableFileFilter;
import io.qualityreport.intake.TakenFiles;
import io.qualityreport.ops.Regions;
import io.qualityreport.receipt.OldReceipts;
import io.qualityreport.route.AggregationSteps;
import io.qualityreport.route.CsvCells;
import io.qualityreport.route.IntakeSteps;
import io.qualityreport.route.Leader;
import io.qualityreport.route.LedRoutes;
import io.qualityreport.route.Looks;
import io.qualityreport.route.MisplacedFiles;
import io.qualityreport.route.RemoteDrops;
import io.qualityreport.route.RouteInLog;
import io.qualityreport.route.StableFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.Main;

/** Names for the routes what they work with: the beans and placeholders of the YAML files. */
final class Wiring {
  private static final String NAME = "quality-report";
  private static final int CONNECTIONS_OF_A_LOAD = 3;
  private final OpenHome home;
  private final StableFileFilter filter;
  private final boolean scheduled;
  private final QuartzComponent quartz;
  private Optional<Leader> leader = Optional.empty();

  Wiring(OpenHome home, StableFileFilter filter, boolean scheduled) {
    this.home = home;
    this.filter = filter;
    this.scheduled = scheduled;
    this.quartz = quartz();
  }

  void apply(Main main) {
    main.setDefaultPropertyPlaceholderLocation("false");
    camel().forEach(main::addInitialProperty);
    home.settings().camel().forEach(main::addInitialProperty);
    placeholders().forEach(main::addInitialProperty);
    CountyInstances instances = new CountyInstances(home.settings().regions(), home.inbox());
    main.configure().addRoutesBuilder(new HomeRoutes(home.home().routes(), instances));
    StableFiles files = new StableFiles(filter, home.turns());
    main.bind("intake", steps(files));
    main.bind("stableFiles", files);
    main.bind("looks", new Looks(files));
    main.bind("csvCells", new CsvCells());
    home.settings().sftp().beans().forEach(main::bind);
    main.bind(
        "remoteDrops",
        new RemoteDrops(home.inbox(), home.clock(), home.settings().intake().quiet()));
    main.bind("misplaced", new MisplacedFiles(home.inbox(), new TakenFiles(home.clock())));
    main.bind(
        "aggregation",
        new AggregationSteps(home.operations().aggregation(), home.periods(), this::leading));
    main.bind("reminders", home.reminderSteps());
    main.bind("oldReceipts", oldReceipts());
    main.bind("warehouse", home.warehouse().dataSource());
    main.bind("routeInLog", new RouteInLog());
    main.bind("quartz", quartz);
    if (led()) {
      lead(main);
    }
  }

  /** Whether this is one of several nodes of which one leads. */
  boolean led() {
    return scheduled && home.warehouse().shared();
  }

  /** The lead among the nodes, to be started once the routes are. */
  Optional<Leader> leader() {
    return leader;
  }

  private boolean leading(Runnable work) {
    if (leader.isPresent()) {
      return leader.get().leading(work);
    }
    work.run();
    return true;
  }

  private void lead(Main main) {
    LedRoutes routes = new LedRoutes(quartz, home.warehouse()::takeScheduleOver);
    main.bind("ledRoutes", routes);
    leader = Optional.of(new Leader(home.warehouse().leases(), routes));
  }

  /** What an administrator may set otherwise. */
  private static Map<String, String> camel() {
    return Map.of(
        "camel.main.name", NAME,
        "camel.main.shutdownTimeout", "60",
        "camel.main.sourceLocationEnabled", "true",
        "camel.routecontroller.enabled", "true",
        "camel.routecontroller.backOffDelay", "5000",
        "camel.routecontroller.backOffMultiplier", "2",
        "camel.routecontroller.backOffMaxDelay", "60000");
  }

  private Map<String, String> placeholders() {
    Settings settings = home.settings();
    Map<String, String> named = new HashMap<>(settings.sftp().placeholders());
    named.put("qrp.inbox", home.home().inbox().toString());
    named.put("qrp.zone", settings.zone().getId());
    named.put("qrp.intake.poll-millis", String.valueOf(settings.intake().poll().toMillis()));
    named.put("qrp.schedule.enabled", String.valueOf(scheduled));
    named.put("qrp.nightly.cron", settings.nightlyCron());
    named.put("qrp.reminders.cron", settings.reminderCron());
    named.put("qrp.receipts.cron", settings.receipts().cron());
    named.put("qrp.sftp.enabled", String.valueOf(scheduled && settings.sftp().host().isPresent()));
    named.put("qrp.sftp.depth", String.valueOf(home.inbox().depth()));
    return named;
  }

  private IntakeSteps steps(StableFiles files) {
    Regions regions = home.settings().regions();
    return new IntakeSteps(
        home.intake(),
        home.decoder(),
        files,
        regions.codesBehind(regions.whole()),
        home.settings().warehouse().poolSize() / CONNECTIONS_OF_A_LOAD);
  }

  private OldReceipts oldReceipts() {
    List<Path> folders =
        home.inbox().folders().stream().map(f -> f.resolve(DropFolder.RECEIPTS)).toList();
    return new OldReceipts(folders, home.settings().receipts().keepDays(), home.clock());
  }

  /** Without a schedule nothing of the stored one is touched. */
  private QuartzComponent quartz() {
    QuartzComponent component = new QuartzComponent();
    component.setAutoStartScheduler(scheduled && !led());
    if (scheduled) {
      Map<String, Object> store = new HashMap<>();
      home.warehouse()
          .quartzProperties(NAME)
          .forEach((key, value) -> store.put(String.valueOf(key), value));
      component.setProperties(store);
    }
    return component;
  }
}
