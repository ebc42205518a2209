package io.qualityreport.receipt.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How much the parts of a packed file inflate to, counted and not as the file says. */
final class InflatedSize {

  private InflatedSize() {}

  /** Whether it is more than so many bytes; counting ends there. */
  static boolean above(Path file, long limit) throws IOException {
    long left = limit;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
        try (InputStream in = zip.getInputStream(all.next())) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            left -= n;
            if (left < 0) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
