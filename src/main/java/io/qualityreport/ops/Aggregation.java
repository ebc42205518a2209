package io.qualityreport.ops;

import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.Memory;
import io.qualityreport.ops.RegionNight.Outcome;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.report.Publisher;
import io.qualityreport.report.ReportWriter;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nightly work: figures, findings and the published report of one period, from exactly the
 * loads up to one number; of several counties first each, then what they roll up to, all from the
 * same loads. One at a time in a process; the same warehouse, catalog, period and as-of day give
 * the same bytes, until the day comes on which something is overdue that was not before.
 * Thread-safe.
 */
public final class Aggregation {
  private static final Logger LOG = LoggerFactory.getLogger(Aggregation.class);

  private final Catalog catalog;
  private final Warehouse warehouse;
  private final AloneAtWork alone;
  private final Regions regions;
  private final Path reports;
  private final Clock clock;

  /**
   * Makes the work.
   *
   * @param reports where reports are published, see {@link Regions#reports}
   * @param clock the pipeline's clock, in the business time zone
   */
  public Aggregation(
      Catalog catalog, Warehouse warehouse, Regions regions, Path reports, Clock clock) {
    this.catalog = catalog;
    this.warehouse = warehouse;
    this.alone = new AloneAtWork(warehouse.leases(), "nightly");
    this.regions = regions;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * What one aggregation gave.
   *
   * @param run its record in the ledger
   * @param figures the figures
   * @param findings the findings
   * @param folder where the report lies
   * @param document the report as one document, in that folder
   */
  public record Result(
      Run run, Figures figures, List<Finding> findings, Path folder, Path document) {

    /** Copies the findings. */
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What is to be aggregated.
   *
   * @param regions whose reports are made, in that order
   * @param period the year
   * @param asOf last day that counts; if empty, today or the period's last day, whichever is first
   * @param trigger who asked, as {@link Run#trigger}
   * @param full whether all is computed anew, even what earlier runs computed from the same
   */
  public record Order(
      List<Region> regions, String period, Optional<LocalDate> asOf, String trigger, boolean full) {

    /** Copies the regions. */
    public Order {
      regions = List.copyOf(regions);
    }

    /** An order that computes only what changed. */
    public Order(List<Region> regions, String period, Optional<LocalDate> asOf, String trigger) {
      this(regions, period, asOf, trigger, false);
    }
  }

  /**
   * Aggregates one period now, for every county and what they roll up to.
   *
   * @param period the year
   * @param asOf last day that counts; if empty, today or the period's last day, whichever is first
   * @param trigger who asked, as {@link Run#trigger}
   * @param progress told each step
   * @return what the whole gave: the roll-up, or the one county
   */
  public Result run(
      String period, Optional<LocalDate> asOf, String trigger, Consumer<Step> progress) {
    List<Result> results = run(new Order(regions.all(), period, asOf, trigger), progress);
    return results.get(results.size() - 1);
  }

  /**
   * Aggregates one period now, from the same loads for all regions.
   *
   * @param progress told each step of each region
   * @return what each region gave, in the order asked for
   */
  public synchronized List<Result> run(Order order, Consumer<Step> progress) {
    return alone.run(() -> aggregated(order, progress));
  }

  private List<Result> aggregated(Order order, Consumer<Step> progress) {
    long watermark = warehouse.submissions().newestLoad();
    LocalDate day = order.asOf().orElseGet(() -> Periods.lastDay(order.period(), clock));
    return order.regions().stream()
        .map(
            region ->
                run(
                    region,
                    new Reading(
                        region.code(), regions.codesBehind(region), order.period(), watermark, day),
                    order,
                    progress))
        .toList();
  }

  private Result run(Region region, Reading reading, Order order, Consumer<Step> progress) {
    Run run =
        warehouse.runs().begin(reading, catalog.files().hash(), order.trigger(), clock.instant());
    Memory memory = memory(order);
    RegionNight night = new RegionNight(catalog, warehouse, regions, clock, memory);
    ReportInputs inputs = night.inputs(run, region);
    progress.accept(Step.MEASURE);
    Figures figures = night.measured(reading);
    progress.accept(Step.RECONCILE);
    Outcome outcome = night.reconciled(reading, figures);
    String hash =
        inPlace(inputs, order)
            .map(
                same -> {
                  progress.accept(Step.UNCHANGED);
                  return same;
                })
            .orElseGet(() -> published(night, inputs, outcome, progress));
    complete(inputs, outcome, hash);
    memory.keep();
    Path folder = folder(region).resolve(reading.period());
    String document = ReportWriter.document(catalog.plan(), region.title(), reading.period());
    return new Result(run, figures, outcome.findings(), folder, folder.resolve(document));
  }

  private Memory memory(Order order) {
    return order.full()
        ? Memory.anew(warehouse.measured(), ProgramBuild.current())
        : Memory.of(warehouse.measured(), ProgramBuild.current());
  }

  /** The hash of the report that lies in place, if it is the one that these inputs give. */
  private Optional<String> inPlace(ReportInputs inputs, Order order) {
    Reading reading = inputs.run().reading();
    Publisher publisher = new Publisher(folder(inputs.region()));
    publisher.recover();
    return order.full()
        ? Optional.empty()
        : warehouse
            .runs()
            .newestComplete(reading.region(), reading.period())
            .filter(run -> sameInputs(run, inputs))
            .flatMap(Run::reportHash)
            .filter(hash -> publisher.holds(reading.period(), hash));
  }

  private boolean sameInputs(Run run, ReportInputs inputs) {
    return warehouse.runs().inputs(run.id()).filter(inputs.fingerprint()::equals).isPresent();
  }

  private String published(
      RegionNight night, ReportInputs inputs, Outcome outcome, Consumer<Step> progress) {
    Reading reading = inputs.run().reading();
    progress.accept(Step.EXPLAIN);
    Map<String, Explanation> explanations = night.explained(reading, outcome.figures());
    progress.accept(Step.WRITE);
    Map<String, byte[]> files = night.written(inputs, outcome, explanations);
    progress.accept(Step.PUBLISH);
    return new Publisher(folder(inputs.region()), alone::require).publish(reading.period(), files);
  }

  private void complete(ReportInputs inputs, Outcome outcome, String hash) {
    Run run = inputs.run();
    warehouse
        .runs()
        .complete(
            run,
            StoredResults.figures(outcome.figures()),
            StoredResults.findings(outcome.findings()),
            hash,
            clock.instant());
    warehouse.runs().inputs(run, inputs.fingerprint());
    log(run, outcome.figures(), outcome.findings(), hash);
  }

  private Path folder(Region region) {
    return regions.reports(reports, region);
  }

  private static void log(Run run, Figures figures, List<Finding> findings, String hash) {
    LOG.info(
        "run={} region={} period={} as_of={} watermark={} figures={} findings={} report={}",
        run.id(),
        run.reading().region(),
        run.reading().period(),
        run.reading().asOf(),
        run.reading().watermark(),
        figures.all().size(),
        findings.size(),
        hash);
  }

  /** Steps of an aggregation, for people who wait. */
  public enum Step {
    /** Figures are computed. */
    MEASURE,
    /** Checks are run. */
    RECONCILE,
    /** Nothing changed since the report in place was made: it stays. */
    UNCHANGED,
    /** Figures are followed back to their rows. */
    EXPLAIN,
    /** Sections are written. */
    WRITE,
    /** The report is put in place. */
    PUBLISH
  }
}
