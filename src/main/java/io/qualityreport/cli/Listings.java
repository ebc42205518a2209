package io.qualityreport.cli;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.StoredFigure;
import io.qualityreport.warehouse.StoredFinding;
import io.qualityreport.warehouse.Submission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

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
          Printed.number(f.numerator()),
          Printed.number(f.denominator()),
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

  static Listing submissions(List<Submission> submissions) {
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
          s.facts().dataset().orElse(""),
          s.arrival().fileName(),
          s.state().code(),
          s.counts().read(),
          s.counts().accepted(),
          s.counts().rejected(),
          s.counts().duplicate(),
          number(s.loadNumber()),
          time(s.arrival().receivedAt()));
    }
    return listing;
  }

  static Listing runs(List<Run> runs) {
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
          time(r.startedAt()),
          r.finishedAt().map(Listings::time).orElse(""),
          r.reportHash().orElse(""));
    }
    return listing;
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
