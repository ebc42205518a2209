package io.qualityreport.warehouse;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends rows on a thread of its own while its owner prepares more: one piece after the other, one
 * more waiting, so that the thread goes on at once. Until {@link #await} returned the connection is
 * that thread's. What comes after a piece that failed is not sent. Not thread-safe.
 */
final class Aside implements AutoCloseable {
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  private CompletableFuture<Void> before = NOTHING;
  private CompletableFuture<Void> last = NOTHING;
  private Optional<ExecutorService> sender = Optional.empty();

  /**
   * Begins, once no more than one piece is under way, or has it wait behind that.
   *
   * @throws SQLException if what was under way failed
   */
  void begin(HoldingLoader.Sending sending) throws SQLException {
    await(before);
    before = last;
    last = last.thenRunAsync(() -> send(sending), sender());
  }

  private ExecutorService sender() {
    if (sender.isEmpty()) {
      String name = Thread.currentThread().getName() + " sends";
      sender =
          Optional.of(
              Executors.newSingleThreadExecutor(
                  work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                  }));
    }
    return sender.get();
  }

  private static void send(HoldingLoader.Sending sending) {
    try {
      sending.send();
    } catch (SQLException failed) { // thrown where it is waited for
      throw new CompletionException(failed);
    }
  }

  /**
   * Waits until nothing is under way, even when interrupted, as the connection is not free before.
   *
   * @throws SQLException if what was under way failed
   */
  void await() throws SQLException {
    await(last);
  }

  /** What follows one that failed is not under way either. */
  private void await(CompletableFuture<Void> sent) throws SQLException {
    try {
      sent.join();
    } catch (CompletionException failed) {
      before = NOTHING;
      last = NOTHING;
      throw failed.getCause() instanceof SQLException cause
          ? cause
          : new SQLException("sending rows failed", failed.getCause());
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      await();
    } finally {
      sender.ifPresent(ExecutorService::shutdown);
    }
  }
}
