package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The rows of one sheet of an Office Open XML workbook; rows left out in the file are blank. */
final class XlsxRecords implements RecordSource {
  private static final Object[] BLANK = {};

  private final XmlPart xml;
  private final SheetScan scan;
  private final XlsxCells cells;
  private final DecodeLimits limits;
  private boolean ended;
  private long number;

  /**
   * Opens a sheet.
   *
   * @param name its name
   * @param part its part of the workbook
   * @param scan takes its XML apart, into the cells
   */
  XlsxRecords(
      WorkbookZip zip,
      String name,
      String part,
      SheetScan scan,
      XlsxCells cells,
      DecodeLimits limits)
      throws DecodeException {
    this.scan = scan;
    this.cells = cells;
    this.limits = limits;
    try {
      this.xml = zip.open(part, () -> name + "!" + CellAddress.of(0, number));
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot read sheet " + name, disk);
    }
  }

  @Override
  public Optional<RawRecord> next() throws DecodeException {
    number++;
    if (cells.row() < number) {
      readRow();
    }
    if (ended) {
      return Optional.empty();
    }
    boolean reached = cells.row() == number;
    return Optional.of(
        new RawRecord(number, reached ? RowLimits.checked(number, cells.values(), limits) : BLANK));
  }

  private void readRow() throws DecodeException {
    try {
      do {
        ended = !xml.next(scan);
      } while (!ended && (cells.row() < number || !cells.complete()));
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot read row " + number, disk);
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
