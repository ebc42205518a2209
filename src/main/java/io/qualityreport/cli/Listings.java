package io.qualityreport.cli;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Standing;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.StoredFigure;
import io.qualityreport.warehouse.StoredFinding;
import io.qualityreport.warehouse.Submission;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The listings that other people's scripts read: their columns never change. */
final class Listings {

  private Listings() {}

  static Listing figures(List<StoredFigure> figures) {
    Listing listing =
        new Listing("figure_id", "value", "unit", "numerator", "denominator", "rows", "status");
    for (StoredFigure f : figures) {
      listing.add(
          Printed.id(f),
          Printed.value(f),
          f.unit(),
          f.numerator().map(Printed::plain),
          f.denominator().map(Printed::plain),
          f.rows(),
          f.status());
    }
    return listing;
  }

  static Listing findings(List<StoredFinding> findings, Language language) {
    Listing listing =
        new Listing(
            "finding_id", "check", "severity", "subject", "expected", "actual", "explanation");
    for (StoredFinding f : findings) {
      listing.add(
          f.findingId(),
          f.check(),
          f.severity(),
          f.subject(),
          f.expected(),
          f.actual(),
          f.explanation().in(language));
    }
    return listing;
  }

  static Listing submissions(List<Submission> submissions, ZoneId zone) {
    Listing listing =
        new Listing(
            "id",
            "department",
            "dataset",
            "file",
            "state",
            "read",
            "accepted",
            "rejected",
            "duplicate",
            "load_number",
            "received_at");
    for (Submission s : submissions) {
      listing.add(
          s.id(),
          s.arrival().department(),
          s.facts().dataset(),
          s.arrival().fileName(),
          s.state().code(),
          s.counts().read(),
          s.counts().accepted(),
          s.counts().rejected(),
          s.counts().duplicate(),
          s.loadNumber(),
          Printed.time(s.arrival().receivedAt(), zone));
    }
    return listing;
  }

  static Listing waiting(List<Submission> submissions, ZoneId zone) {
    Listing listing = new Listing("id", "region", "department", "dataset", "file", "since");
    for (Submission s : submissions) {
      listing.add(
          s.id(),
          s.arrival().region(),
          s.arrival().department(),
          s.facts().dataset(),
          s.arrival().fileName(),
          Printed.time(s.arrival().receivedAt(), zone));
    }
    return listing;
  }

  static Listing forms(Contracts contracts) {
    Listing listing = new Listing("dataset", "title", "department", "department_title");
    for (DatasetContract d : contracts.datasets()) {
      Optional<String> sender = contracts.department(d.department()).map(Department::title);
      listing.add(d.name(), d.title(), d.department(), sender);
    }
    return listing;
  }

  static Listing expectations(Completeness completeness, ZoneId zone) {
    Listing listing =
        new Listing(
            "region",
            "department",
            "dataset",
            "part",
            "due",
            "state",
            "days_late",
            "received_at",
            "file",
            "refused");
    for (Standing s : completeness.standings()) {
      listing.add(
          s.region(),
          s.expectation().department(),
          s.expectation().dataset(),
          s.expectation().part().id(),
          s.expectation().due(),
          s.progress().code(),
          s.daysLate(),
          s.by().map(by -> Printed.time(by.arrival().receivedAt(), zone)),
          s.by().map(by -> by.arrival().fileName()),
          s.refused().map(refused -> refused.arrival().fileName()));
    }
    return listing;
  }

  static Listing runs(List<Run> runs, ZoneId zone) {
    Listing listing =
        new Listing(
            "id", "period", "as_of", "watermark", "trigger", "started_at", "finished_at", "report");
    for (Run r : runs) {
      listing.add(
          r.id(),
          r.reading().period(),
          r.reading().asOf(),
          r.reading().watermark(),
          r.trigger(),
          Printed.time(r.startedAt(), zone),
          r.finishedAt().map(t -> Printed.time(t, zone)),
          r.reportHash());
    }
    return listing;
  }
}
