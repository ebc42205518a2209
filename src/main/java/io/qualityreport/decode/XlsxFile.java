package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * An Office Open XML workbook, read row by row. What sheets there are and how cells are formatted
 * tells fastexcel; the rows are read here, as they are in XML that only passes under the limits.
 */
final class XlsxFile implements DecodedFile {
  private final WorkbookZip zip;
  private final WorkbookScan scan;
  private final DecodeLimits limits;

  private XlsxFile(WorkbookZip zip, WorkbookScan scan, DecodeLimits limits) {
    this.zip = zip;
    this.scan = scan;
    this.limits = limits;
  }

  /** Opens a workbook after every part of it was held against the limits. */
  static XlsxFile open(Path file, DecodeLimits limits) throws IOException, DecodeException {
    return open(file, limits, false);
  }

  /**
   * Opens a workbook of which the first sheet that people see is held against the limits only as it
   * is read, unless it merges or hides cells; {@link UnprovenRows} is thrown where it breaks them.
   */
  static XlsxFile openToReadOnce(Path file, DecodeLimits limits)
      throws IOException, DecodeException {
    return open(file, limits, true);
  }

  private static XlsxFile open(Path file, DecodeLimits limits, boolean once)
      throws IOException, DecodeException {
    WorkbookZip zip = WorkbookZip.open(file, limits);
    try {
      return new XlsxFile(zip, WorkbookScan.of(file, zip, limits, once), limits);
    } catch (IOException | DecodeException | RuntimeException refused) {
      zip.close();
      throw refused;
    }
  }

  @Override
  public FileFormat format() {
    return FileFormat.XLSX;
  }

  @Override
  public List<Message> notes() {
    return zip.macros() ? List.of(Message.of("decode.macros")) : List.of();
  }

  @Override
  public List<Sheet> sheets() {
    return scan.sheets();
  }

  @Override
  public RecordSource read(Sheet sheet) throws DecodeException {
    String part =
        scan.book()
            .pages()
            .get(sheet.index())
            .part()
            .orElseThrow(() -> WorkbookZip.broken(sheet.name(), new NoSuchElementException()));
    XlsxCells cells = new XlsxCells(scan.shared(), scan.book());
    SheetScan xml = new SheetScan(sheet.name(), scan.shared(), limits, cells);
    RecordSource records = new XlsxRecords(zip, sheet.name(), part, xml, cells, limits);
    if (scan.unproven().equals(Optional.of(part))) {
      return new UnprovenSheet(records, cells, scan.shared());
    }
    return sheet.merged().isEmpty() ? records : new MergedDown(records, sheet.merged());
  }

  @Override
  public void close() {
    try (zip) {
      scan.shared().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
