package io.qualityreport.warehouse;

/** What became of a submission. */
public enum SubmissionState {
  /** Every row was taken. */
  LOADED("loaded"),
  /** Good rows were taken, bad ones are in quarantine. */
  PARTLY_LOADED("partly-loaded"),
  /** The same content was taken before and nothing else since: nothing changed. */
  DUPLICATE("duplicate"),
  /** Nothing was taken. */
  REJECTED("rejected"),
  /**
   * It would change more than its contract allows unasked: nothing changed until it is confirmed.
   */
  WAITING("waiting");

  private final String code;

  SubmissionState(String code) {
    this.code = code;
  }

  /** The stable code in the ledger, in CSV output and in logs. */
  public String code() {
    return code;
  }

  /** The state of that code. */
  public static SubmissionState of(String code) {
    for (SubmissionState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no submission state " + code);
  }
}
