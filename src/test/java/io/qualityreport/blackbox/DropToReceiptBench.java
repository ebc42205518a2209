package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.bench.BenchTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a department waits for its receipt: files of a thousand rows dropped one after the other
 * into a service with the settings that a new home has. Measured, never asserted; the table goes to
 * {@code target/bench/drop-to-receipt.md}.
 */
@Tag("bench")
class DropToReceiptBench {
  private static final int FILES = Integer.getInteger("bench.files", 60);
  private static final int ROWS = 1_000;
  private static final Duration WINDOW = Duration.ofSeconds(2);
  private static final String MARKET = "market-regulation";

  @TempDir private Path folder;

  @Test
  void timesFromDropToReceipt() throws IOException {
    Installation home = new Installation(folder.resolve("home"), Map.of());
    List<Duration> good = new ArrayList<>();
    List<Duration> bad = new ArrayList<>();
    List<Duration> books = new ArrayList<>();
    home.whileServing(
        () -> {
          for (int i = 0; i < FILES; i++) {
            String rows = Samples.complaints("G" + i + "-", ROWS);
            good.add(time(home, "投诉" + i + ".csv", rows.getBytes(StandardCharsets.UTF_8)));
          }
          for (int i = 0; i < FILES / 3; i++) {
            String rows = Samples.complaints("B" + i + "-", ROWS).replace("2023-", "2023年13月");
            bad.add(time(home, "退回" + i + ".csv", rows.getBytes(StandardCharsets.UTF_8)));
          }
          for (int i = 0; i < FILES / 3; i++) {
            DropTable table = DropTable.equipment(1 + i * ROWS, ROWS + i * ROWS);
            byte[] book = Books.of(Books.Page.shown("2023年特种设备", table));
            books.add(time(home, "特种设备2023年" + i + ".xlsx", book));
          }
        });
    BenchTable.write(
        "drop-to-receipt",
        List.of(line("good CSV", good), line("bad CSV", bad), line("workbook", books)));
  }

  private static Duration time(Installation home, String name, byte[] content) {
    int before = pages(home);
    long start = System.nanoTime();
    home.drop(MARKET, name, content);
    Installation.await("the receipt of " + name, () -> pages(home) > before);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int pages(Installation home) {
    return (int)
        home.receipts(MARKET).stream()
            .filter(f -> f.getFileName().toString().endsWith("_回执.html"))
            .count();
  }

  private static String line(String what, List<Duration> times) {
    assertThat(times).isNotEmpty();
    List<Duration> sorted = times.stream().sorted().toList();
    double p95 = seconds(sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1));
    return "| receipt of a %s of 1,000 rows, p95, against the quiet time | %d files | %.2f s | %.2f s | %.2f | |"
        .formatted(what, sorted.size(), seconds(WINDOW), p95, p95 / seconds(WINDOW));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
