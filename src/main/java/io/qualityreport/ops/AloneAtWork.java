package io.qualityreport.ops;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Lease;
import io.qualityreport.warehouse.Leases;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one process at a time does, of however many share a warehouse; the others wait. What a
 * process writes that was silent for too long, so that another may be at work, is not committed.
 */
final class AloneAtWork {
  private static final Logger LOG = LoggerFactory.getLogger(AloneAtWork.class);
  private static final long GLANCE_NANOS = 200_000_000;

  private final Leases leases;
  private final String name;
  private volatile Optional<Lease> held = Optional.empty();

  /** Makes it for work of that name. */
  AloneAtWork(Leases leases, String name) {
    this.leases = leases;
    this.name = name;
  }

  /** Waits until nobody else is at work, and does it. */
  <T> T run(Supplier<T> work) {
    Lease lease = await();
    held = Optional.of(lease);
    try {
      return leases.under(lease, work);
    } finally {
      held = Optional.empty();
      leases.release(lease);
    }
  }

  /**
   * Makes sure that nobody else is at work, before something that is not in the warehouse.
   *
   * @throws io.qualityreport.warehouse.LeaseLostException if somebody may be
   */
  void require() {
    held.ifPresent(leases::require);
  }

  /** A report of an older catalog would take the place of one of a newer. */
  private void refuseIfNewer() {
    leases
        .superior()
        .ifPresent(
            node -> {
              throw new OperationFailure(Message.of("ops.newer-catalog", "node", node));
            });
  }

  private Lease await() {
    Optional<Lease> lease = leases.acquire(name);
    if (lease.isEmpty()) {
      LOG.info("work={} waits for node={}", name, leases.holder(name).orElse(""));
    }
    while (lease.isEmpty()) {
      refuseIfNewer();
      LockSupport.parkNanos(GLANCE_NANOS);
      if (Thread.currentThread().isInterrupted()) {
        throw new OperationFailure(
            Message.of("intake.other-node", "work", name, "node", leases.holder(name).orElse("")));
      }
      lease = leases.acquire(name);
    }
    return lease.get();
  }
}
