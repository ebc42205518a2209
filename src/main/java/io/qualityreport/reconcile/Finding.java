package io.qualityreport.reconcile;

import io.qualityreport.text.Message;
import java.util.List;

/**
 * A failed check. It never stops a run.
 *
 * @param id stable: check id, and {@code :subject} where a check has several subjects
 * @param check check id
 * @param severity how bad it is
 * @param subject figure id (or dataset) that it speaks of
 * @param expected what should hold, printed
 * @param actual what was found, printed
 * @param explanation one sentence for the reader
 * @param evidence ids of the figures behind it
 */
public record Finding(
    String id,
    String check,
    Severity severity,
    String subject,
    String expected,
    String actual,
    Message explanation,
    List<String> evidence) {

  /** Copies the evidence. */
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** How bad a finding is. */
  public enum Severity {
    /** The report contradicts the records, or itself. */
    ERROR("error"),
    /** Implausible. */
    WARNING("warning"),
    /** Worth a note to the reader. */
    NOTE("note");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    /** The stable code. */
    public String code() {
      return code;
    }
  }
}
