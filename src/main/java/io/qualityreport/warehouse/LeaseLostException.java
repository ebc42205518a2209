package io.qualityreport.warehouse;

/**
 * Another process works on it now, as this one was not heard of for too long: nothing was written.
 */
public final class LeaseLostException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  /** Names the lease that is gone. */
  LeaseLostException(Lease lost) {
    super(
        "the lease %s (token %d) is no longer this process's: it was silent for too long, and another one may work on it"
            .formatted(lost.name(), lost.token()));
  }
}
