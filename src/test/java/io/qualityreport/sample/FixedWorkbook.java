package io.qualityreport.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook so that the same content gives the same bytes: no time of writing in its
 * properties or entries, and entries stored, since deflated bytes differ between zlib versions.
 */
final class FixedWorkbook {
  private static final Instant CREATED = Instant.parse("2024-01-05T02:30:00Z");
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2024, 1, 5, 10, 30);

  private FixedWorkbook() {}

  static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    var properties = workbook.getProperties().getCoreProperties();
    properties.setCreator("");
    properties.setCreated(Optional.of(Date.from(CREATED)));
    properties.setModified(Optional.of(Date.from(CREATED)));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    return stored(written.toByteArray());
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
