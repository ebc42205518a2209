package io.qualityreport.receipt.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How much memory a packed workbook takes once it is held as a whole. Its elements and attributes
 * weigh, not its size: a few megabytes of empty cells become a gigabyte. Counted in the inflated
 * parts themselves and not as the file says of them.
 */
final class MemoryNeed {
  /** Bytes for an element's tag or an attribute, measured. */
  private static final long NODE = 150;

  /** Copies of each byte that are held at a time. */
  private static final long COPIES = 3;

  private MemoryNeed() {}

  /** Whether a workbook takes more than so many bytes; counting ends there. */
  static boolean above(Path file, long limit) throws IOException {
    long left = limit;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
        try (InputStream in = zip.getInputStream(all.next())) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            left -= need(buffer, n);
            if (left < 0) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static long need(byte[] bytes, int length) {
    long nodes = 0;
    for (int i = 0; i < length; i++) {
      nodes += bytes[i] == '<' || bytes[i] == '=' ? 1 : 0;
    }
    return nodes * NODE + length * COPIES;
  }
}
