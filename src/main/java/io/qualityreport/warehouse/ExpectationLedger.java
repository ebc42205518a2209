package io.qualityreport.warehouse;

import java.util.List;

/**
 * What is expected of departments and whether it came, kept for queries that must be constant, such
 * as who is overdue. Thread-safe.
 */
public interface ExpectationLedger {

  /** Puts what is expected of a region and period in place of what was known of it before. */
  void replace(String region, String period, List<StoredExpectation> expectations);

  /** What is expected of a region and period, by department, due day, dataset and part. */
  List<StoredExpectation> list(String region, String period);
}
