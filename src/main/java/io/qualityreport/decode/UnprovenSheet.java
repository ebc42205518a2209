package io.qualityreport.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Rows of a sheet that is proven as it is read: to its end, be it only when it is closed, so that
 * no part of it remains that nobody looked at.
 */
final class UnprovenSheet implements RecordSource {
  private final RecordSource records;
  private final XlsxCells cells;
  private final SharedTexts shared;
  private boolean open = true;
  private long row;

  /**
   * Makes the rows.
   *
   * @param cells tell whether the sheet is as plain as it was taken for
   * @param shared texts of the workbook, of which some may remain that no cell needs
   */
  UnprovenSheet(RecordSource records, XlsxCells cells, SharedTexts shared) {
    this.records = records;
    this.cells = cells;
    this.shared = shared;
  }

  /**
   * The next row.
   *
   * @throws UnprovenRows if the sheet is broken, or merges or hides something
   */
  @Override
  public Optional<RawRecord> next() {
    row++;
    open = false;
    try {
      Optional<RawRecord> next = records.next();
      if (!cells.plain()) {
        throw new UnprovenRows(row, new IllegalArgumentException("merged or hidden cells"));
      }
      if (next.isEmpty()) {
        shared.readAll();
      }
      open = next.isPresent();
      return next;
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot read the texts that cells share", disk);
    } catch (DecodeException broken) {
      throw new UnprovenRows(row, broken);
    }
  }

  /**
   * Reads what is left, and closes the sheet.
   *
   * @throws UnprovenRows if the sheet is broken, or merges or hides something
   */
  @Override
  public void close() {
    try (records) {
      while (open) {
        next();
      }
    }
  }
}
