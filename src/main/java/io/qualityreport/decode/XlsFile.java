package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;

/** A BIFF8 workbook, held in memory as a whole, which is why its size is limited. */
final class XlsFile implements DecodedFile {
  /** How much more memory a workbook's cells take than other things held as a whole. */
  private static final int GROWTH = 2;

  private static final String ENCRYPTED = "EncryptedPackage";
  private static final List<String> WORKBOOKS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

  private final HSSFWorkbook workbook;
  private final DecodeLimits limits;
  private final boolean macros;
  private final List<Sheet> sheets;

  private XlsFile(HSSFWorkbook workbook, DecodeLimits limits, boolean macros) {
    this.workbook = workbook;
    this.limits = limits;
    this.macros = macros;
    this.sheets = IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(this::sheet).toList();
  }

  static XlsFile open(Path file, DecodeLimits limits) throws IOException, DecodeException {
    long size = Files.size(file);
    long most = limits.wholeBytes() / GROWTH;
    if (size > most) {
      throw new DecodeException(
          Message.of("decode.workbook-too-large", "size", size, "limit", most));
    }
    byte[] bytes = Files.readAllBytes(file);
    try (POIFSFileSystem parts = new POIFSFileSystem(new java.io.ByteArrayInputStream(bytes))) {
      checkParts(parts);
      HSSFWorkbook workbook = new HSSFWorkbook(parts.getRoot(), false);
      if (workbook.getNumberOfSheets() == 0) {
        throw new IOException("no sheets");
      }
      return new XlsFile(
          workbook, limits, parts.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
    } catch (EncryptedDocumentException encrypted) {
      throw new DecodeException(Message.of("decode.encrypted"));
    } catch (OldExcelFormatException old) {
      throw new DecodeException(Message.of("decode.old-workbook"));
    } catch (IOException
        | RuntimeException broken) { // all bytes are in memory: no disk is at fault
      throw WorkbookZip.broken("BIFF8", broken);
    }
  }

  @Override
  public FileFormat format() {
    return FileFormat.XLS;
  }

  @Override
  public List<Message> notes() {
    return macros ? List.of(Message.of("decode.macros")) : List.of();
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public RecordSource read(Sheet sheet) {
    boolean date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    HSSFSheet rows = workbook.getSheetAt(sheet.index());
    return new MergedDown(new XlsRecords(rows, date1904, limits), sheet.merged());
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet sheet(int index) {
    boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    List<CellRange> merged =
        workbook.getSheetAt(index).getMergedRegions().stream()
            .map(
                r ->
                    new CellRange(
                        r.getFirstRow() + 1L,
                        r.getLastRow() + 1L,
                        r.getFirstColumn(),
                        r.getLastColumn()))
            .toList();
    return new Sheet(
        index, workbook.getSheetName(index), hidden, merged, concealed(workbook.getSheetAt(index)));
  }

  private static Concealed concealed(HSSFSheet sheet) {
    Concealed.Collector concealed = new Concealed.Collector();
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        concealed.row(row.getRowNum() + 1L);
      }
    }
    IntStream.range(0, SpreadsheetVersion.EXCEL97.getMaxColumns())
        .filter(sheet::isColumnHidden)
        .forEach(c -> concealed.columns(c, c, c));
    return concealed.all();
  }

  private static void checkParts(POIFSFileSystem parts) throws DecodeException {
    if (parts.getRoot().hasEntryCaseInsensitive(ENCRYPTED)) {
      throw new DecodeException(Message.of("decode.encrypted"));
    }
    if (WORKBOOKS.stream().noneMatch(parts.getRoot()::hasEntryCaseInsensitive)) {
      throw new DecodeException(Message.of("decode.ole2-without-workbook"));
    }
  }
}
