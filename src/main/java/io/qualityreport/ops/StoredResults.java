package io.qualityreport.ops;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.warehouse.StoredFigure;
import io.qualityreport.warehouse.StoredFinding;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what a run found into what the ledger keeps. */
final class StoredResults {

  private StoredResults() {}

  static List<StoredFigure> figures(Figures figures) {
    return figures.all().stream().map(StoredResults::figure).toList();
  }

  static List<StoredFinding> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                new StoredFinding(
                    f.id(),
                    f.check(),
                    f.severity().code(),
                    f.subject(),
                    f.expected(),
                    f.actual(),
                    f.explanation(),
                    f.evidence()))
        .toList();
  }

  private static StoredFigure figure(FigureValue v) {
    return new StoredFigure(
        v.figure().id(),
        v.group(),
        v.value(),
        v.numerator(),
        v.denominator(),
        v.rows(),
        v.figure().unit(),
        v.figure().decimals(),
        v.lowerBound(),
        v.status().code(),
        coverage(v));
  }

  /** Submission numbers and dataset names need no escaping in JSON. */
  private static String coverage(FigureValue v) {
    String used = v.submissions().stream().map(String::valueOf).collect(Collectors.joining(","));
    String missing = v.missing().stream().map(m -> '"' + m + '"').collect(Collectors.joining(","));
    String gaps =
        v.gaps().stream()
            .map(g -> "{\"region\":\"%s\",\"dataset\":\"%s\"}".formatted(g.region(), g.dataset()))
            .collect(Collectors.joining(",", ",\"gaps\":[", "]"));
    return "{\"submissions\":["
        + used
        + "],\"missing\":["
        + missing
        + "]"
        + (v.gaps().isEmpty() ? "" : gaps)
        + "}";
  }
}
