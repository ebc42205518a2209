package io.qualityreport.cli;

/** Exit codes, a contract with other people's scripts. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** Failed; the reason is on stderr. */
  public static final int FAILED = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** Done, and something was rejected or found. */
  public static final int FOUND = 3;

  private ExitCode() {}

  static int foundIf(boolean found) {
    return found ? FOUND : DONE;
  }
}
