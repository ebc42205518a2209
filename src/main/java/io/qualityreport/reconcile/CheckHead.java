package io.qualityreport.reconcile;

import io.qualityreport.reconcile.Finding.Severity;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * What every check has.
 *
 * @param id check id
 * @param severity how bad what it finds is
 */
record CheckHead(String id, Severity severity) {

  /** A finding of a check with one subject. */
  Finding finding(Outcome outcome, Message explanation, List<String> evidence) {
    return finding(id, outcome, explanation, evidence);
  }

  /** A finding on one of several subjects. */
  Finding findingOn(Outcome outcome, Message explanation, List<String> evidence) {
    return finding(id + ":" + outcome.subject(), outcome, explanation, evidence);
  }

  private Finding finding(
      String findingId, Outcome outcome, Message explanation, List<String> evidence) {
    return new Finding(
        findingId,
        id,
        severity,
        outcome.subject(),
        outcome.expected(),
        outcome.actual(),
        explanation,
        evidence);
  }

  /**
   * What was held against what.
   *
   * @param subject the figure
   * @param expected what should hold, printed
   * @param actual what was found, printed
   */
  record Outcome(String subject, String expected, String actual) {}
}
