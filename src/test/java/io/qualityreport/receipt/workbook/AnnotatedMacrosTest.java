package io.qualityreport.receipt.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedMacrosTest {
  private static final byte[] MACROS = "Attribute VB_Name".getBytes(StandardCharsets.UTF_8);
  @TempDir private Path folder;

  @Test
  void macrosAreCarriedAlongAsTheyWere() throws IOException {
    Path original = folder.resolve("book");
    try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        OutputStream out = Files.newOutputStream(original)) {
      book.createSheet("台账").createRow(0).createCell(0).setCellValue("x");
      book.setVBAProject(new ByteArrayInputStream(MACROS));
      book.write(out);
    }
    byte[] before = Files.readAllBytes(original);

    AnnotatedWorkbook.Annotated annotated =
        AnnotatedWorkbook.xlsx(original, Map.of("台账", List.of(new Mark(1, 0, "写错了"))))
            .orElseThrow();

    assertThat(annotated.ending()).isEqualTo(".xlsm");
    assertThat(original).hasBinaryContent(before);
    Path written = Files.write(folder.resolve("written"), annotated.bytes());
    try (ZipFile parts = new ZipFile(written.toFile());
        InputStream macros = parts.getInputStream(parts.getEntry("xl/vbaProject.bin"))) {
      assertThat(macros.readAllBytes()).isEqualTo(MACROS);
    }
  }

  @Test
  void whatHasNoSuchSheetOrIsNoWorkbookIsLeftAlone() throws IOException {
    Path original = Files.writeString(folder.resolve("text"), "a,b");
    Map<String, List<Mark>> marks = Map.of("台账", List.of(new Mark(1, 0, "写错了")));
    assertThat(AnnotatedWorkbook.xlsx(original, marks)).isEmpty();
    assertThat(AnnotatedWorkbook.xls(original, marks)).isEmpty();
  }
}
