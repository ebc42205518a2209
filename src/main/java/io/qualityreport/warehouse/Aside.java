package io.qualityreport.warehouse;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Sends rows on a thread of its own while its owner prepares more, one piece at a time. Until
 * {@link #await} returned the connection is that thread's. Not thread-safe.
 */
final class Aside implements AutoCloseable {
  private Optional<FutureTask<Boolean>> underWay = Optional.empty();

  /** Begins; nothing may be under way. */
  void begin(HoldingLoader.Sending sending) {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              sending.send();
              return true;
            });
    underWay = Optional.of(task);
    Thread thread = new Thread(task, Thread.currentThread().getName() + " sends");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until nothing is under way, even when interrupted, as the connection is not free before.
   *
   * @throws SQLException if what was under way failed
   */
  void await() throws SQLException {
    if (underWay.isEmpty()) {
      return;
    }
    boolean interrupted = false;
    try {
      while (underWay.isPresent()) {
        try {
          underWay.get().get();
          underWay = Optional.empty();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException failed) {
          underWay = Optional.empty();
          throw failed.getCause() instanceof SQLException cause
              ? cause
              : new SQLException("sending rows failed", failed.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    await();
  }
}
