package io.qualityreport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Markdown table of one bench, in {@code target/bench/<name>.md}; all of them together stand in
 * {@code target/bench/table.md}.
 */
public final class BenchTable {
  private static final String ALL = "table.md";
  private static final String HEAD =
      """
      | what | size | baseline | product | ratio | wanted |
      | --- | ---: | ---: | ---: | ---: | ---: |
      """;

  private BenchTable() {}

  /** Writes a bench's lines, each with the six cells of the head. */
  public static void write(String name, List<String> lines) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Files.writeString(folder.resolve(name + ".md"), HEAD + String.join("\n", lines) + "\n");
    Files.writeString(folder.resolve(ALL), joined(folder));
    System.out.println(Files.readString(folder.resolve(ALL)));
  }

  private static String joined(Path folder) throws IOException {
    StringBuilder all = new StringBuilder(HEAD);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(BenchTable::one).sorted().toList()) {
        Files.readString(file).lines().skip(2).forEach(line -> all.append(line).append('\n'));
      }
    }
    return all.toString();
  }

  private static boolean one(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") && !name.equals(ALL);
  }
}
