package io.qualityreport.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook so that the same content gives the same bytes: no time of writing in its
 * properties or entries and no writer's name, and entries stored, since deflated bytes differ
 * between zlib versions.
 */
final class FixedWorkbook {
  private static final Instant CREATED = Instant.parse("2024-01-05T02:30:00Z");
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2024, 1, 5, 10, 30);

  private FixedWorkbook() {}

  /** An .xlsx workbook, each form on a sheet of its own. */
  static byte[] xlsx(List<FilledForm> forms) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      draw(workbook, forms);
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("");
      properties.setCreated(Optional.of(Date.from(CREATED)));
      properties.setModified(Optional.of(Date.from(CREATED)));
      return stored(written(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a workbook", e);
    }
  }

  /** The same as Excel 97 wrote it, .xls. */
  static byte[] xls(List<FilledForm> forms) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createInformationProperties();
      workbook.getSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
      workbook.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
      draw(workbook, forms);
      WriteAccessRecord writer =
          (WriteAccessRecord)
              workbook.getInternalWorkbook().findFirstRecordBySid(WriteAccessRecord.sid);
      writer.setUsername("");
      return written(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a workbook", e);
    }
  }

  private static void draw(Workbook workbook, List<FilledForm> forms) {
    FormStyles styles = new FormStyles(workbook);
    forms.forEach(form -> new FormDrawing(workbook, styles, form).draw());
  }

  private static byte[] written(Workbook workbook) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    return written.toByteArray();
  }

  private static byte[] stored(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        store(entry.getName(), in.readAllBytes(), out);
      }
    }
    return bytes.toByteArray();
  }

  private static void store(String name, byte[] content, ZipOutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(ENTRY_TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
