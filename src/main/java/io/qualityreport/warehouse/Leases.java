package io.qualityreport.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What only one process at a time may work on, however many share the warehouse. A process that is
 * not heard of for the time of its leases loses them to whoever wants them; should it wake up
 * later, nothing that it still does under a lost lease is committed. Thread-safe.
 *
 * <p>Only the database's clock counts. An embedded database has one process, to which everything is
 * granted.
 */
public interface Leases {

  /**
   * Takes a lease; within a process it may be taken several times.
   *
   * @return empty while another process holds it, or may have it before this one, see {@link
   *     #superior}
   * @throws WarehouseException if the database does not answer
   */
  Optional<Lease> acquire(String name);

  /** Gives a lease back, once for each time that it was taken. */
  void release(Lease lease);

  /** Whether a lease is still held as far as this process knows, without asking the database. */
  boolean held(Lease lease);

  /**
   * Asks the database whether a lease is still held.
   *
   * @throws LeaseLostException if it is not
   */
  void require(Lease lease);

  /**
   * Does work: whatever this thread writes to the ledger meanwhile is committed only while the
   * lease is held, and else ends in a {@link LeaseLostException}.
   */
  <T> T under(Lease lease, Supplier<T> work);

  /** As {@link #under(Lease, Supplier)}, without a result. */
  default void under(Lease lease, Runnable work) {
    under(
        lease,
        () -> {
          work.run();
          return lease;
        });
  }

  /** Name of the process that holds a lease; empty if none does. */
  Optional<String> holder(String name);

  /** Has something done each time that this process says that it is alive. */
  void eachBeat(Runnable action);

  /**
   * Name of a process that works with a newer catalog, as long as it is heard of: then this one
   * begins nothing more and stands by; what it does {@link #under} a lease is finished. As it was
   * when this process last said that it is alive.
   */
  Optional<String> superior();

  /** What time it is for all processes that share the warehouse; empty on an embedded database. */
  Optional<Instant> time();

  /** The processes that share the warehouse, by name; none on an embedded database. */
  List<NodeState> nodes();
}
