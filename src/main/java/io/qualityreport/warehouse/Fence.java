package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The lease that a thread works under, and the check before a commit that it is still held. The
 * check locks the lease's row until the commit, so that a commit and a take-over cannot cross.
 */
final class Fence {
  private static final ThreadLocal<Work> CURRENT = new ThreadLocal<>();

  /** Work under a lease, of this fence's warehouse or of another. */
  private record Work(Fence fence, Lease lease) {}

  /** The lease that this thread works under, if any. */
  Optional<Lease> current() {
    return Optional.ofNullable(CURRENT.get()).filter(w -> w.fence() == this).map(Work::lease);
  }

  <T> T under(Lease lease, Supplier<T> work) {
    Work outer = CURRENT.get();
    CURRENT.set(new Work(this, lease));
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** The last step of a transaction before its commit. */
  static void check(Connection connection, Optional<Lease> lease) throws SQLException {
    if (lease.isPresent()) {
      check(connection, lease.get());
    }
  }

  private static void check(Connection connection, Lease lease) throws SQLException {
    Sql held = Sql.of("select token from lease where name = ? and token = ? for key share");
    if (held.with(lease.name(), lease.token()).list(connection, row -> 1).isEmpty()) {
      throw new LeaseLostException(lease);
    }
  }
}
