package io.qualityreport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Markdown table of one bench. */
final class BenchTable {
  private static final String HEAD =
      """
      | what | size | baseline | product | ratio | wanted |
      | --- | ---: | ---: | ---: | ---: | ---: |
      """;

  private BenchTable() {}

  static void write(String name, List<String> lines) throws IOException {
    Path file = Path.of("target", "bench", name + ".md");
    Files.createDirectories(file.getParent());
    String table = HEAD + String.join("\n", lines) + "\n";
    Files.writeString(file, table);
    System.out.println(table);
  }
}
