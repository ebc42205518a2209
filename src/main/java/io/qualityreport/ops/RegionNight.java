package io.qualityreport.ops;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.RollCall;
import io.qualityreport.measure.Explainer;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.MeasureRun;
import io.qualityreport.measure.Memory;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.NarrativeReader;
import io.qualityreport.report.CountyResult;
import io.qualityreport.report.ReportInput;
import io.qualityreport.report.ReportWriter;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one run computes of one region, from what is remembered of earlier runs where it holds. */
final class RegionNight {
  private static final int ROWS_ON_A_PAGE = 1_000;

  private final Catalog catalog;
  private final Warehouse warehouse;
  private final Regions regions;
  private final Clock clock;
  private final Memory memory;

  RegionNight(Catalog catalog, Warehouse warehouse, Regions regions, Clock clock, Memory memory) {
    this.catalog = catalog;
    this.warehouse = warehouse;
    this.regions = regions;
    this.clock = clock;
    this.memory = memory;
  }

  /** Figures and findings of a reading. */
  record Outcome(Figures figures, Narrative narrative, List<Finding> findings) {

    /** Copies the findings. */
    Outcome {
      findings = List.copyOf(findings);
    }
  }

  Figures measured(Reading reading) {
    return new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.effectiveRows(), memory)
        .measure(reading);
  }

  /** Runs the checks. */
  Outcome reconciled(Reading reading, Figures figures) {
    Narrative narrative = narrative(reading);
    return new Outcome(figures, narrative, catalog.checks().reconcile(figures, narrative));
  }

  /** What departments say of their own county; it says nothing of the counties together. */
  private Narrative narrative(Reading reading) {
    return reading.rollsUp()
        ? Narrative.NONE
        : new NarrativeReader(catalog.contracts()).read(warehouse, reading, catalog.plan()::owns);
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

  /** Follows all figures back to their rows. */
  Map<String, Explanation> explained(Reading reading, Figures figures) {
    return new Explainer(catalog.figures(), catalog.contracts(), warehouse, memory)
        .explainAll(reading, figures, ROWS_ON_A_PAGE);
  }

  /** The report's files. */
  Map<String, byte[]> written(
      ReportInputs inputs, Outcome outcome, Map<String, Explanation> explanations) {
    Reading reading = inputs.run().reading();
    return new ReportWriter(catalog.plan(), catalog.files(), catalog.contracts())
        .write(
            new ReportInput(
                reading,
                inputs.region().title(),
                inputs.run().catalogHash(),
                outcome.figures(),
                outcome.findings(),
                outcome.narrative(),
                behind(outcome),
                inputs.completeness(),
                explanations::get,
                reading.rollsUp() ? counties(inputs.counties(), reading) : List.of()));
  }

  /** The counties of a roll-up, each computed by itself from the same loads. */
  private List<CountyResult> counties(List<Region> counties, Reading reading) {
    List<CountyResult> results = new ArrayList<>();
    for (Region county : counties) {
      Reading own =
          new Reading(county.code(), reading.period(), reading.watermark(), reading.asOf());
      Outcome outcome = reconciled(own, measured(own));
      results.add(
          new CountyResult(county.code(), county.title(), outcome.figures(), outcome.findings()));
    }
    return results;
  }

  private List<Submission> behind(Outcome outcome) {
    Stream<Long> ofFigures =
        outcome.figures().all().stream().flatMap(f -> f.submissions().stream());
    Stream<Long> ofSentences =
        outcome.narrative().sentences().stream().map(s -> s.source().submission());
    Set<Long> ids =
        Stream.concat(ofFigures, ofSentences).collect(Collectors.toCollection(TreeSet::new));
    return ids.stream().flatMap(id -> warehouse.submissions().find(id).stream()).toList();
  }

  /** All that the report of a run is made of. */
  ReportInputs inputs(Run run, Region region) {
    String ledger = warehouse.submissions().mark(run.reading().counties());
    return new ReportInputs(run, region, regions.behind(region), ledger, completeness(run));
  }
}
