package io.qualityreport.warehouse;

import io.qualityreport.text.Message;
import java.util.List;

/**
 * A finding as the ledger keeps it.
 *
 * @param findingId stable id, the check and its subject
 * @param check the check
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param subject the figure or dataset it speaks of
 * @param expected what should hold, printed
 * @param actual what was found, printed
 * @param explanation one sentence for the reader
 * @param evidence ids of the figures behind it
 */
public record StoredFinding(
    String findingId,
    String check,
    String severity,
    String subject,
    String expected,
    String actual,
    Message explanation,
    List<String> evidence) {

  /** Copies the evidence. */
  public StoredFinding {
    evidence = List.copyOf(evidence);
  }
}
