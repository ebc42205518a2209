package io.qualityreport.decode;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells from a large sheet's first rows whether it seems to be an export: a full header in its
 * first row, and below it nothing wider. Programs write such sheets and merge nothing in them, so
 * that looking for merged cells behind a million rows is not worth the time. In a small sheet that
 * look costs nothing.
 */
final class ExportedSheet {
  private static final long LARGE = 4L << 20;
  private static final int ROWS = 20;
  private static final int FEWEST_COLUMNS = 2;

  private ExportedSheet() {}

  /**
   * Whether a sheet seems exported; a small one never.
   *
   * @param part the sheet's
   * @param texts the part of the texts that cells share
   */
  static boolean is(
      WorkbookZip zip, String part, Optional<String> texts, XlsxBook book, DecodeLimits limits)
      throws IOException {
    if (zip.inflatedBytes(part) < LARGE) {
      return false;
    }
    try (SharedTexts shared = SharedTexts.of(zip, texts, limits)) {
      XlsxCells cells = new XlsxCells(shared, book);
      SheetScan scan = new SheetScan(part, shared, limits, cells);
      try (RecordSource rows = new XlsxRecords(zip, part, part, scan, cells, limits)) {
        return is(rows) && cells.plain();
      }
    } catch (DecodeException broken) { // is found again where it is told
      return false;
    }
  }

  private static boolean is(RecordSource rows) throws DecodeException {
    Optional<RawRecord> row = rows.next();
    Object[] header = row.isEmpty() ? new Object[0] : row.get().cells();
    if (header.length < FEWEST_COLUMNS || Stream.of(header).anyMatch(c -> !(c instanceof String))) {
      return false;
    }
    for (int i = 0; i < ROWS && row.isPresent(); i++) {
      if (row.get().cells().length > header.length) {
        return false;
      }
      row = rows.next();
    }
    return true;
  }
}
