package io.qualityreport.app;

import io.qualityreport.ops.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that a process has opened a home: one at a time, as its drop folders and an embedded
 * database belong to one process. The operating system lets go of it however the process ends.
 */
final class HomeLock implements AutoCloseable {
  private static final String FILE = "qrp.lock";
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock, or is empty if another process has it. */
  static Optional<HomeLock> acquire(Home home) {
    try {
      FileChannel channel =
          FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      String holder = String.valueOf(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(new HomeLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock home " + home.root(), e);
    }
  }

  /** The process that has, or last had, the lock; empty text if none ever had. */
  static String holder(Home home) {
    try {
      return Files.exists(file(home)) ? Files.readString(file(home)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read who locked home " + home.root(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unlock the home", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  private static Path file(Home home) {
    return home.data().resolve(FILE);
  }
}
