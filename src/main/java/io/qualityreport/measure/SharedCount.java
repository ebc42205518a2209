package io.qualityreport.measure;

import io.qualityreport.warehouse.RowPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Counts parts of rows at the same time, each on a thread of its own: they wait for the database,
 * which threads that others share are not for.
 */
final class SharedCount {

  private SharedCount() {}

  /**
   * Counts all parts and joins the counts.
   *
   * @param parts one at least
   * @param empty makes a count without rows
   * @throws io.qualityreport.warehouse.WarehouseException if a part cannot be read, once the others
   *     were read
   */
  static RowKinds of(List<RowPart> parts, Supplier<RowKinds> empty) {
    if (parts.size() == 1) {
      return counted(parts.get(0), empty.get());
    }
    ExecutorService threads = Executors.newFixedThreadPool(parts.size());
    try {
      List<CompletableFuture<RowKinds>> counts =
          parts.stream()
              .map(part -> CompletableFuture.supplyAsync(() -> counted(part, empty.get()), threads))
              .toList();
      CompletableFuture.allOf(counts.toArray(CompletableFuture<?>[]::new)).join();
      return counts.stream().map(CompletableFuture::join).reduce(RowKinds::join).orElseThrow();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      threads.shutdown();
    }
  }

  private static RowKinds counted(RowPart part, RowKinds kinds) {
    part.forEach(kinds::add);
    return kinds;
  }
}
