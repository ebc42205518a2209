package io.qualityreport.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs and what they found. Thread-safe. */
public interface RunLedger {

  /** Begins a run. */
  Run begin(Reading reading, String catalogHash, String trigger, Instant startedAt);

  /** Completes a run with its figures and findings, in one transaction. */
  void complete(
      Run run,
      List<StoredFigure> figures,
      List<StoredFinding> findings,
      String reportHash,
      Instant finishedAt);

  /** Records of a complete run what all its report was made of. */
  void inputs(Run run, String fingerprint);

  /** What was recorded of a run by {@link #inputs(Run, String)}. */
  Optional<String> inputs(long runId);

  /** All runs, oldest first; only those of a period if one is given. */
  List<Run> list(Optional<String> period);

  /** The newest complete run of a region and period. */
  Optional<Run> newestComplete(String region, String period);

  /** The figures of a run, by id and group. */
  List<StoredFigure> figures(long runId);

  /** The findings of a run: errors, warnings, notes, then by id. */
  List<StoredFinding> findings(long runId);
}
