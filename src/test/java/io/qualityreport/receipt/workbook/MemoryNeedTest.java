package io.qualityreport.receipt.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryNeedTest {
  @TempDir private Path folder;

  @Test
  void emptyCellsWeighByTheirNumber() throws IOException {
    Path small = packed("<c/>".repeat(1_000));
    assertThat(MemoryNeed.above(small, 1_000 * 162 - 1)).isTrue();
    assertThat(MemoryNeed.above(small, 1_000 * 162)).isFalse();
  }

  @Test
  void aBombIsNotCountedToItsEnd() throws IOException {
    assertThat(MemoryNeed.above(packed("<c/>".repeat(25 << 20)), 64 << 20)).isTrue();
  }

  private Path packed(String content) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
