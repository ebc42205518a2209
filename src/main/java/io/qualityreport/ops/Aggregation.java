package io.qualityreport.ops;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.RollCall;
import io.qualityreport.measure.Explainer;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.MeasureRun;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.NarrativeReader;
import io.qualityreport.report.CountyResult;
import io.qualityreport.report.Publisher;
import io.qualityreport.report.ReportInput;
import io.qualityreport.report.ReportWriter;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final int ROWS_ON_A_PAGE = 1_000;

  private final Catalog catalog;
  private final Warehouse warehouse;
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
   */
  public record Order(
      List<Region> regions, String period, Optional<LocalDate> asOf, String trigger) {

    /** Copies the regions. */
    public Order {
      regions = List.copyOf(regions);
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
    long watermark = warehouse.submissions().newestLoad();
    LocalDate day = order.asOf().orElseGet(() -> Periods.lastDay(order.period(), clock));
    return order.regions().stream()
        .map(
            region ->
                run(
                    region,
                    new Reading(
                        region.code(), regions.codesBehind(region), order.period(), watermark, day),
                    order.trigger(),
                    progress))
        .toList();
  }

  private Result run(Region region, Reading reading, String trigger, Consumer<Step> progress) {
    String catalogHash = catalog.files().hash();
    Run run = warehouse.runs().begin(reading, catalogHash, trigger, clock.instant());
    progress.accept(Step.MEASURE);
    Figures figures = measured(reading);
    progress.accept(Step.RECONCILE);
    Narrative narrative = narrative(reading);
    List<Finding> findings = catalog.checks().reconcile(figures, narrative);
    progress.accept(Step.EXPLAIN);
    Map<String, Explanation> explanations =
        new Explainer(catalog.figures(), catalog.contracts(), warehouse)
            .explainAll(reading, figures, ROWS_ON_A_PAGE);
    progress.accept(Step.WRITE);
    Map<String, byte[]> files =
        new ReportWriter(catalog.plan(), catalog.files(), catalog.contracts())
            .write(
                new ReportInput(
                    reading,
                    region.title(),
                    catalogHash,
                    figures,
                    findings,
                    narrative,
                    behind(figures, narrative),
                    completeness(run),
                    explanations::get,
                    reading.rollsUp() ? counties(region, reading) : List.of()));
    progress.accept(Step.PUBLISH);
    Path reportsOfRegion = regions.reports(reports, region);
    Publisher publisher = new Publisher(reportsOfRegion);
    publisher.recover();
    String hash = publisher.publish(reading.period(), files);
    warehouse
        .runs()
        .complete(
            run,
            StoredResults.figures(figures),
            StoredResults.findings(findings),
            hash,
            clock.instant());
    log(run, figures, findings, hash);
    Path folder = reportsOfRegion.resolve(reading.period());
    Path document = folder.resolve(ReportWriter.document(files));
    return new Result(run, figures, findings, folder, document);
  }

  private Figures measured(Reading reading) {
    return new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.effectiveRows())
        .measure(reading);
  }

  /** What departments say of their own county; it says nothing of the counties together. */
  private Narrative narrative(Reading reading) {
    return reading.rollsUp()
        ? Narrative.NONE
        : new NarrativeReader(catalog.contracts()).read(warehouse, reading, catalog.plan()::owns);
  }

  /** The counties of a roll-up, each computed by itself from the same loads. */
  private List<CountyResult> counties(Region rollUp, Reading reading) {
    List<CountyResult> results = new ArrayList<>();
    for (Region county : regions.behind(rollUp)) {
      Reading own =
          new Reading(county.code(), reading.period(), reading.watermark(), reading.asOf());
      Figures figures = measured(own);
      List<Finding> findings = catalog.checks().reconcile(figures, narrative(own));
      results.add(new CountyResult(county.code(), county.title(), figures, findings));
    }
    return results;
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
    /** Figures are followed back to their rows. */
    EXPLAIN,
    /** Sections are written. */
    WRITE,
    /** The report is put in place. */
    PUBLISH
  }

  /**
   * How what is expected stood on the day on which the run began, as far as it speaks of days up to
   * the as-of day.
   */
  private Completeness completeness(Run run) {
    LocalDate day = run.startedAt().atZone(clock.getZone()).toLocalDate();
    LocalDate asOf = run.reading().asOf();
    return new RollCall(catalog.calendar(), catalog.contracts(), warehouse, clock.getZone())
        .on(day, run.reading())
        .where(s -> !s.expectation().begins().isAfter(asOf));
  }

  private List<Submission> behind(Figures figures, Narrative narrative) {
    Stream<Long> ofFigures = figures.all().stream().flatMap(f -> f.submissions().stream());
    Stream<Long> ofSentences = narrative.sentences().stream().map(s -> s.source().submission());
    Set<Long> ids =
        Stream.concat(ofFigures, ofSentences).collect(Collectors.toCollection(TreeSet::new));
    return ids.stream().flatMap(id -> warehouse.submissions().find(id).stream()).toList();
  }
}
