package io.qualityreport.completeness;

import io.qualityreport.warehouse.Submission;
import java.util.Optional;

/**
 * How one expectation stands on some day.
 *
 * @param region division code of the county
 * @param expectation what is expected
 * @param progress how far it has come
 * @param by the first accepted submission that brought it, be it a nil return; later corrections
 *     change nothing
 * @param daysLate by how many days that came late, 0 in time
 * @param refused while nothing came, the newest rejected try: no submission, but not silence either
 * @param waiting the newest that waits for a confirmation: it came, and does not count yet
 */
public record Standing(
    String region,
    Expectation expectation,
    Progress progress,
    Optional<Submission> by,
    long daysLate,
    Optional<Submission> refused,
    Optional<Submission> waiting) {

  /** A standing for which nothing waits. */
  public Standing(
      String region,
      Expectation expectation,
      Progress progress,
      Optional<Submission> by,
      long daysLate,
      Optional<Submission> refused) {
    this(region, expectation, progress, by, daysLate, refused, Optional.empty());
  }

  /** Whether nothing came. */
  public boolean missing() {
    return progress.missing();
  }
}
