package io.qualityreport.intake;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of bytes that come in pieces, computed on a thread of its own while its owner does
 * something else with them; few bytes are not worth one. Not thread-safe.
 */
final class Hashing implements AutoCloseable {
  private static final long FEW = 1 << 20;

  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
  private Optional<ExecutorService> thread = Optional.empty();
  private long size;

  /**
   * Adds a piece, which must not change until another one was added or the hash was asked for; the
   * piece before is done with when this returns.
   */
  void add(byte[] bytes, int length) {
    done.join();
    size += length;
    if (size <= FEW) {
      digest.update(bytes, 0, length);
      return;
    }
    if (thread.isEmpty()) {
      thread = Optional.of(Executors.newSingleThreadExecutor());
    }
    done = CompletableFuture.runAsync(() -> digest.update(bytes, 0, length), thread.get());
  }

  /** The hash of all pieces, hex. */
  String hex() {
    done.join();
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    done.join();
    thread.ifPresent(ExecutorService::shutdown);
  }
}
