package io.qualityreport.warehouse;

/** The database could not do its work: broken infrastructure, which is retried; never bad data. */
public sealed class WarehouseException extends RuntimeException permits LeaseLostException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception; the message says what was attempted, with the ids an operator searches
   * for.
   */
  public WarehouseException(String attempted, Throwable cause) {
    super(attempted + ": " + cause.getMessage(), cause);
  }

  /** Makes the exception without a cause. */
  public WarehouseException(String problem) {
    super(problem);
  }
}
