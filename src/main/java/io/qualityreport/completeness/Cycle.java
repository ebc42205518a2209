package io.qualityreport.completeness;

/** How often something is due within a year. */
public enum Cycle {
  /** Twelve times. */
  MONTH(1),
  /** Four times. */
  QUARTER(3),
  /** Twice. */
  HALF_YEAR(6);

  private final int months;

  Cycle(int months) {
    this.months = months;
  }

  /** Months that belong together. */
  int months() {
    return months;
  }

  /** How many of them a year has. */
  int parts() {
    return 12 / months;
  }
}
