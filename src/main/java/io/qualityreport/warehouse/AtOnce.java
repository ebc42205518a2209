package io.qualityreport.warehouse;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Does work at the same time, on threads of its own: it waits for the database, which threads that
 * others share are not for.
 */
public final class AtOnce {

  private AtOnce() {}

  /**
   * Does all work.
   *
   * @param threads how much of it at the same time; 1 is the caller's own thread
   * @return what each gave, in their order
   * @throws RuntimeException as the first of them that failed, once all have ended
   */
  public static <T> List<T> all(List<Supplier<T>> work, int threads) {
    int used = Math.min(threads, work.size());
    if (used <= 1) {
      return work.stream().map(Supplier::get).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(used);
    try {
      List<CompletableFuture<T>> under =
          work.stream().map(some -> CompletableFuture.supplyAsync(some, pool)).toList();
      CompletableFuture.allOf(under.toArray(CompletableFuture<?>[]::new)).join();
      return under.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      pool.shutdown();
    }
  }
}
