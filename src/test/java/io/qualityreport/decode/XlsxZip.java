package io.qualityreport.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office Open XML workbooks written part by part, as no program would write them. */
final class XlsxZip {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private XlsxZip() {}

  /** A packed archive with nothing in it yet. */
  static XlsxZip empty() {
    return new XlsxZip();
  }

  /** A workbook of one sheet, 台账, with these elements in its worksheet. */
  static XlsxZip of(String worksheet) {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return new XlsxZip()
        .with(
            "[Content_Types].xml",
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + types
                + "sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                + types
                + "sharedStrings+xml\"/></Types>")
        .with(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>")
        .with("xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>");
  }

  /** A workbook whose sheet has these rows. */
  static XlsxZip rows(String rows) {
    return of("<sheetData>" + rows + "</sheetData>");
  }

  XlsxZip with(String part, String text) {
    return with(part, text.getBytes(StandardCharsets.UTF_8));
  }

  XlsxZip with(String part, byte[] bytes) {
    parts.put(part, bytes);
    return this;
  }

  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
