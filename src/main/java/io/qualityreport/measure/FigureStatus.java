package io.qualityreport.measure;

/** Whether a figure has a value, and why not. */
public enum FigureStatus {
  /** It has a value. */
  OK("ok"),
  /** Nothing was submitted that it could be computed from; not zero. */
  MISSING("missing"),
  /** Its denominator is zero, or no row has a value. */
  UNDEFINED("undefined"),
  /** More than one row states it. */
  CONFLICT("conflict");

  private final String code;

  FigureStatus(String code) {
    this.code = code;
  }

  /** The stable code in CSV and JSON. */
  public String code() {
    return code;
  }
}
