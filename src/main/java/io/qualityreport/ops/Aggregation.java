package io.qualityreport.ops;

import io.qualityreport.measure.Explainer;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.MeasureRun;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.NarrativeReader;
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
 * loads up to one number. One at a time in a process; the same warehouse, catalog, period and as-of
 * day give the same bytes. Thread-safe.
 */
public final class Aggregation {
  private static final Logger LOG = LoggerFactory.getLogger(Aggregation.class);
  private static final int ROWS_ON_A_PAGE = 1_000;

  private final Catalog catalog;
  private final Warehouse warehouse;
  private final Region region;
  private final Path reports;
  private final Clock clock;

  /**
   * Makes the work.
   *
   * @param reports where reports are published, one folder a period
   * @param clock the pipeline's clock, in the business time zone
   */
  public Aggregation(
      Catalog catalog, Warehouse warehouse, Region region, Path reports, Clock clock) {
    this.catalog = catalog;
    this.warehouse = warehouse;
    this.region = region;
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
   * Aggregates one period now.
   *
   * @param period the year
   * @param asOf last day that counts; if empty, today or the period's last day, whichever is first
   * @param trigger who asked, as {@link Run#trigger}
   * @param progress told each step
   */
  public synchronized Result run(
      String period, Optional<LocalDate> asOf, String trigger, Consumer<Step> progress) {
    Reading reading =
        new Reading(
            region.code(),
            period,
            warehouse.submissions().newestLoad(),
            asOf.orElseGet(() -> defaultAsOf(period)));
    String catalogHash = catalog.files().hash();
    Run run = warehouse.runs().begin(reading, catalogHash, trigger, clock.instant());
    progress.accept(Step.MEASURE);
    Figures figures =
        new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.effectiveRows())
            .measure(reading);
    progress.accept(Step.RECONCILE);
    Narrative narrative =
        new NarrativeReader(catalog.contracts()).read(warehouse, reading, catalog.plan()::owns);
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
                    explanations::get));
    progress.accept(Step.PUBLISH);
    Publisher publisher = new Publisher(reports);
    publisher.recover();
    String hash = publisher.publish(period, files);
    warehouse
        .runs()
        .complete(
            run,
            StoredResults.figures(figures),
            StoredResults.findings(findings),
            hash,
            clock.instant());
    LOG.info(
        "run={} period={} as_of={} watermark={} figures={} findings={} report={}",
        run.id(),
        period,
        reading.asOf(),
        reading.watermark(),
        figures.all().size(),
        findings.size(),
        hash);
    Path folder = reports.resolve(period);
    Path document = folder.resolve(ReportWriter.document(files));
    return new Result(run, figures, findings, folder, document);
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

  private LocalDate defaultAsOf(String period) {
    LocalDate end = LocalDate.of(Integer.parseInt(period), 12, 31);
    LocalDate today = LocalDate.now(clock);
    return today.isBefore(end) ? today : end;
  }

  private List<Submission> behind(Figures figures, Narrative narrative) {
    Stream<Long> ofFigures = figures.all().stream().flatMap(f -> f.submissions().stream());
    Stream<Long> ofSentences = narrative.sentences().stream().map(s -> s.source().submission());
    Set<Long> ids =
        Stream.concat(ofFigures, ofSentences).collect(Collectors.toCollection(TreeSet::new));
    return ids.stream().flatMap(id -> warehouse.submissions().find(id).stream()).toList();
  }
}
