package io.qualityreport.crash;

import io.qualityreport.bench.BenchTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How soon the service takes files, and how long it needs for 500 small ones that are dropped at
 * once: into one folder, and spread over all. Run on the distribution if {@code qrp.launcher} names
 * one. Measured, never asserted.
 */
@Tag("bench")
class StartBench {
  private static final int FILES = Integer.getInteger("bench.smallFiles", 500);
  private static final int STARTS = 5;
  private static final List<String> FOLDERS =
      List.of(
          "market-regulation",
          "animal-husbandry",
          "agriculture",
          "housing-construction",
          "water-resources",
          "transport",
          "culture-tourism",
          "civil-affairs",
          "health",
          "statistics");

  @Test
  void timesStartsAndSmallFiles() throws IOException {
    Path folder = Files.createTempDirectory("start-bench");
    CrashHome home =
        new CrashHome(folder.resolve("home"), Map.of("QRP_NIGHTLY_CRON", "0 30 1 * * ?"));
    List<String> lines = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      home.serving(List.of("one"), nodes -> starts.add(nodes.get(0).awaitStarted()));
    }
    double start = starts.stream().sorted().toList().get(STARTS / 2) / 1000.0;
    lines.add("| start of the service, median | %d | | %.2f s | | 3 s |".formatted(STARTS, start));
    home.serving(
        List.of("one"),
        nodes -> {
          nodes.get(0).awaitStarted();
          lines.add(line("small files into one folder", time(home, files(1, "a"))));
          lines.add(line("small files over ten folders", time(home, files(10, "b"))));
        });
    BenchTable.write("start", lines);
  }

  /** One case each; in nine folders of ten no dataset claims it, which is answered likewise. */
  private static List<Drop> files(int folders, String prefix) {
    return IntStream.range(0, FILES)
        .mapToObj(
            i ->
                new Drop(
                    FOLDERS.get(i % folders),
                    prefix + i + ".csv",
                    ("编号,类型,接收时间\n" + prefix + i + ",投诉,2023-03-10\n")
                        .getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static double time(CrashHome home, List<Drop> drops) {
    long begin = System.nanoTime();
    home.drop(drops);
    home.awaitTaken(drops);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String line(String what, double seconds) {
    return "| %s | %d | | %.1f s | %.0f a second | |"
        .formatted(what, FILES, seconds, FILES / seconds);
  }
}
