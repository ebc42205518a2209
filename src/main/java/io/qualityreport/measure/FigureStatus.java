package io.qualityreport.measure;

import java.util.Collection;
import java.util.List;

/** Whether a figure has a value, and why not. */
public enum FigureStatus {
  /** It has a value. */
  OK("ok"),
  /** Nothing was submitted that it could be computed from; not zero. */
  MISSING("missing"),
  /** Its denominator is zero, or no row has a value. */
  UNDEFINED("undefined"),
  /** What is stated does not agree: more than one row states it, or one in another unit. */
  CONFLICT("conflict");

  private static final List<FigureStatus> WORST_FIRST = List.of(MISSING, CONFLICT);

  private final String code;

  FigureStatus(String code) {
    this.code = code;
  }

  /** The stable code in CSV and JSON. */
  public String code() {
    return code;
  }

  /** Why a figure has no value that is computed from others of these statuses. */
  static FigureStatus worst(Collection<FigureStatus> inputs) {
    return WORST_FIRST.stream().filter(inputs::contains).findFirst().orElse(UNDEFINED);
  }
}
