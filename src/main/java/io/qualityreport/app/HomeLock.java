package io.qualityreport.app;

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
 * Says that a process has opened a home, or its node's part of it: one at a time, as an embedded
 * database belongs to one process. The operating system lets go of it however the process ends.
 */
final class HomeLock implements AutoCloseable {
  private static final String FILE = "qrp.lock";
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, or is empty if another process has it.
   *
   * @param folder that the lock is in, see {@link NodeFolder}
   */
  static Optional<HomeLock> acquire(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      String holder = String.valueOf(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(new HomeLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + folder, e);
    }
  }

  /** The process that has, or last had, the lock; empty text if none ever had. */
  static String holder(Path folder) {
    try {
      return Files.exists(file(folder)) ? Files.readString(file(folder)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read who locked " + folder, e);
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

  private static Path file(Path folder) {
    return folder.resolve(FILE);
  }
}
