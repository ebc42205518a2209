package io.qualityreport.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A process that shares the warehouse.
 *
 * @param name its name
 * @param version version of its program
 * @param startedAt when it joined, by the database's clock
 * @param silent how long ago it was last heard of, by the database's clock
 * @param alive whether its leases still hold
 * @param leases names of what it works on
 */
public record NodeState(
    String name,
    String version,
    Instant startedAt,
    Duration silent,
    boolean alive,
    List<String> leases) {

  /** Copies the names. */
  public NodeState {
    leases = List.copyOf(leases);
  }
}
