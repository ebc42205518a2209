package io.qualityreport.warehouse;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sends rows on a thread of its own while its owner prepares more, one piece at a time. Until
 * {@link #await} returned the connection is that thread's. Not thread-safe.
 */
final class Aside implements AutoCloseable {
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  private CompletableFuture<Void> underWay = NOTHING;

  /** Begins; nothing may be under way. */
  void begin(HoldingLoader.Sending sending) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    underWay = sent;
    Thread thread =
        new Thread(() -> send(sending, sent), Thread.currentThread().getName() + " sends");
    thread.setDaemon(true);
    thread.start();
  }

  private static void send(HoldingLoader.Sending sending, CompletableFuture<Void> sent) {
    try {
      sending.send();
      sent.complete(null);
    } catch (SQLException | RuntimeException | Error failed) { // thrown where it is waited for
      sent.completeExceptionally(failed);
    }
  }

  /**
   * Waits until nothing is under way, even when interrupted, as the connection is not free before.
   *
   * @throws SQLException if what was under way failed
   */
  void await() throws SQLException {
    CompletableFuture<Void> sent = underWay;
    underWay = NOTHING;
    try {
      sent.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof SQLException cause
          ? cause
          : new SQLException("sending rows failed", failed.getCause());
    }
  }

  @Override
  public void close() throws SQLException {
    await();
  }
}
