package io.qualityreport.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks whether other programs have locked a file, as far as the system tells. */
final class FileLocks {
  private static final Logger LOG = LoggerFactory.getLogger(FileLocks.class);

  private FileLocks() {}

  /**
   * Whether no other program writes under a lock.
   *
   * @throws IOException if the file cannot be opened
   */
  static boolean free(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return free(channel);
    }
  }

  private static boolean free(FileChannel channel) {
    try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock != null;
    } catch (OverlappingFileLockException own) {
      LOG.debug("it is only this program that asks", own);
      return true;
    } catch (IOException none) {
      LOG.debug("this file system knows no locks", none);
      return true;
    }
  }
}
