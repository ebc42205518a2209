package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Office Open XML workbook, read row by row. */
final class XlsxFile implements DecodedFile {
  private final ReadableWorkbook workbook;
  private final List<org.dhatim.fastexcel.reader.Sheet> readable;
  private final List<Sheet> sheets;
  private final DecodeLimits limits;
  private final List<Message> notes;

  private XlsxFile(
      ReadableWorkbook workbook, List<Sheet> sheets, DecodeLimits limits, boolean macros) {
    this.workbook = workbook;
    this.readable = workbook.getSheets().toList();
    this.sheets = List.copyOf(sheets);
    this.limits = limits;
    this.notes = macros ? List.of(Message.of("decode.macros")) : List.of();
  }

  /** Opens a workbook after every part of it was held against the limits. */
  static XlsxFile open(Path file, DecodeLimits limits) throws IOException, DecodeException {
    try (WorkbookZip zip = WorkbookZip.open(file, limits)) {
      WorkbookParts parts = WorkbookParts.of(zip);
      WorkbookScan scan = WorkbookScan.of(zip, parts, limits);
      ReadableWorkbook workbook = workbook(file, parts);
      List<Sheet> sheets = new ArrayList<>();
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        String part = Optional.ofNullable(sheet.getId()).map(parts.targets()::get).orElse("");
        WorkbookScan.Layout layout = scan.layout(part);
        sheets.add(
            new Sheet(
                sheet.getIndex(), sheet.getName(), hidden, layout.merged(), layout.concealed()));
      }
      return new XlsxFile(workbook, sheets, limits, zip.macros());
    }
  }

  @Override
  public FileFormat format() {
    return FileFormat.XLSX;
  }

  @Override
  public List<Message> notes() {
    return notes;
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public RecordSource read(Sheet sheet) throws DecodeException {
    return new MergedDown(
        XlsxRecords.open(readable.get(sheet.index()), workbook.isDate1904(), limits),
        sheet.merged());
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadableWorkbook workbook(Path file, WorkbookParts parts)
      throws IOException, DecodeException {
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.styled(), true));
      if (workbook.getSheets().findAny().isEmpty()) {
        workbook.close();
        throw new ExcelReaderException("no sheets");
      }
      return workbook;
    } catch (ExcelReaderException | IllegalArgumentException broken) {
      throw WorkbookZip.broken(parts.workbook(), broken);
    } catch (IOException broken) {
      throw WorkbookZip.broken(parts.workbook(), Pack.broken(file, broken));
    }
  }
}
