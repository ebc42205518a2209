package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files larger than memory are read row by row: in a heap of 256 MB. */
class LargeFilesTest {
  private static final String HEAP = "-Xmx256m";
  private static final String[] HEADER = {"器具编号", "器具名称", "使用单位", "状态"};

  /** Megabytes of the CSV; by hand more. */
  private static final int MEGABYTES = Integer.getInteger("large.megabytes", 100);

  /** Rows of the workbook, with those of its header as many as a sheet can have. */
  private static final int ROWS = Integer.getInteger("large.rows", 1_000_000);

  @TempDir private Path folder;

  @Test
  void aTextOfHundredsOfMegabytes() throws Exception {
    Path file = folder.resolve("ledger.csv");
    long rows = 0;
    long size = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
      out.write(String.join(",", HEADER) + "\r\n");
      while (size < ((long) MEGABYTES << 20)) {
        rows++;
        out.write("%016d,电子计价秤,托里县示例甲子超市有限责任公司第%d分店,在用\r\n".formatted(rows, rows));
        size += 72;
      }
    }
    assertThat(read(file)).isEqualTo("metrology-instruments " + rows + " 0");
  }

  @Test
  void aWorkbookOfAMillionRows() throws Exception {
    Path file = folder.resolve("ledger.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("台账");
      for (int column = 0; column < HEADER.length; column++) {
        sheet.value(0, column, HEADER[column]);
      }
      for (int row = 1; row <= ROWS; row++) {
        sheet.value(row, 0, "%016d".formatted(row));
        sheet.value(row, 1, "电子计价秤");
        sheet.value(row, 2, "甲超市");
        sheet.value(row, 3, "在用");
        if (row % 10_000 == 0) {
          sheet.flush();
        }
      }
    }
    assertThat(read(file)).isEqualTo("metrology-instruments " + ROWS + " 0");
  }

  /** What the reading of a file prints, errors included. */
  private static String read(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                classPath(),
                LargeFileReading.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.strip();
  }

  private static String classPath() {
    return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
