package io.qualityreport.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Writes a file whose bytes go to the disk while more of them are written, so that little is left
 * to wait for at its end. Small files are left to whoever forces them. Not thread-safe.
 */
final class SteadyWriting extends OutputStream {
  private static final long SOME = 1 << 24;

  private final Path file;
  private final FileChannel channel;
  private CompletableFuture<Void> forced = CompletableFuture.completedFuture(null);
  private long waiting;

  SteadyWriting(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
    while (left.hasRemaining()) {
      channel.write(left);
    }
    waiting += length;
    if (waiting >= SOME && forced.isDone()) {
      waiting = 0;
      forced.join();
      forced = CompletableFuture.runAsync(this::force);
    }
  }

  private void force() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot bring " + file + " to the disk", e);
    }
  }

  /**
   * Waits for what is on its way.
   *
   * @throws IOException if some of it did not reach the disk
   */
  @Override
  public void close() throws IOException {
    try (channel) {
      forced.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }
}
