package io.qualityreport.completeness;

/** How far something expected has come. */
public enum Progress {
  /** It came in time. */
  ON_TIME("on-time"),
  /** It came after its day. */
  LATE("late"),
  /** A signed nil return came instead: nothing happened. */
  NIL("nil"),
  /** It has not come, and its day is not over. */
  NOT_DUE("not-due"),
  /** It has not come, and its day is over. */
  OVERDUE("overdue");

  private final String code;

  Progress(String code) {
    this.code = code;
  }

  /** The stable code in CSV and JSON. */
  public String code() {
    return code;
  }

  /** Whether nothing came. */
  public boolean missing() {
    return this == NOT_DUE || this == OVERDUE;
  }
}
