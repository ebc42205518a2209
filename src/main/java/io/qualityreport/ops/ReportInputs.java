package io.qualityreport.ops;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Standing;
import io.qualityreport.warehouse.Run;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * All that a report is made of, so that two runs of equal inputs have equal reports: the program,
 * the catalog, what is read, the names of the counties, what the ledger holds of them, and how what
 * is expected stands on the day.
 *
 * @param run the run
 * @param region what the report speaks of
 * @param counties the counties behind it
 * @param ledger what the ledger holds, see {@link io.qualityreport.warehouse.SubmissionLedger#mark}
 * @param completeness how what is expected stands
 */
record ReportInputs(
    Run run, Region region, List<Region> counties, String ledger, Completeness completeness) {

  /** Copies the counties. */
  ReportInputs {
    counties = List.copyOf(counties);
  }

  /** SHA-256 of all of it. */
  String fingerprint() {
    StringBuilder text = new StringBuilder(ProgramBuild.current());
    text.append('\n').append(run.catalogHash()).append('\n').append(run.reading());
    text.append('\n').append(region).append('\n').append(counties).append('\n').append(ledger);
    completeness.standings().forEach(s -> text.append('\n').append(line(s)));
    return DigestUtils.sha256Hex(text.toString());
  }

  private static String line(Standing s) {
    return String.join(
        " ",
        s.region(),
        s.expectation().department(),
        s.expectation().dataset(),
        s.expectation().part().id(),
        s.expectation().due().toString(),
        s.progress().name(),
        s.by().map(b -> String.valueOf(b.id())).orElse("-"),
        String.valueOf(s.daysLate()),
        s.refused().map(r -> String.valueOf(r.id())).orElse("-"),
        s.waiting().map(w -> String.valueOf(w.id())).orElse("-"));
  }
}
