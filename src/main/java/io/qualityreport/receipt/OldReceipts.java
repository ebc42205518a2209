package io.qualityreport.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes receipts that have lain long enough. How old one is tells its name, which only receipts
 * have; whatever else lies in their folders stays. Thread-safe.
 */
public final class OldReceipts {
  private static final Logger LOG = LoggerFactory.getLogger(OldReceipts.class);

  private final List<Path> folders;
  private final int days;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param folders the folders that receipts are written to, there or not
   * @param days how many days they lie there
   * @param clock the pipeline's clock, in the business time zone
   */
  public OldReceipts(List<Path> folders, int days, Clock clock) {
    this.folders = List.copyOf(folders);
    this.days = days;
    this.clock = clock;
  }

  /**
   * Removes what is older.
   *
   * @throws UncheckedIOException if a folder cannot be read or a receipt not be removed
   */
  public void remove() {
    LocalDateTime oldest = LocalDateTime.now(clock).minusDays(days).truncatedTo(ChronoUnit.SECONDS);
    for (Path folder : folders) {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        List<Path> old = old(folder, oldest);
        old.forEach(OldReceipts::remove);
        if (!old.isEmpty()) {
          LOG.info("folder=\"{}\" removed_receipts={} before={}", folder, old.size(), oldest);
        }
      }
    }
  }

  private static List<Path> old(Path folder, LocalDateTime oldest) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> before(f, oldest))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list receipts in " + folder, e);
    }
  }

  private static boolean before(Path file, LocalDateTime oldest) {
    return ReceiptName.written(file.getFileName().toString())
        .filter(written -> written.isBefore(oldest))
        .isPresent();
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove receipt " + file, e);
    }
  }
}
