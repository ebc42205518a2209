package io.qualityreport.warehouse;

import java.util.Objects;

/**
 * The right to work on something that only one process may work on.
 *
 * @param name what, such as {@code inbox/654224/metrology}
 * @param token another number each time that the lease is taken, by whoever
 */
public record Lease(String name, long token) {

  /** Checks that there is a name. */
  public Lease {
    Objects.requireNonNull(name, "name");
  }
}
