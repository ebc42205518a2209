package io.qualityreport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Limits of style that the compiler does not hold. */
class StyleTest {
  private static final int MOST_LINES = 300;
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "\\s*public\\s+((static|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
              + "(class|interface|enum|record|@interface)\\s.*");

  @Test
  void noFileIsLongerThanAPersonReadsAtOnce() {
    Map<Path, List<String>> all = new TreeMap<>(sources("src/main/java"));
    all.putAll(sources("src/test/java"));
    all.putAll(sources("src/bench/java"));
    assertThat(all.entrySet().stream().filter(f -> f.getValue().size() > MOST_LINES))
        .extracting(f -> f.getKey() + ": " + f.getValue().size())
        .as("files over %d lines", MOST_LINES)
        .isEmpty();
  }

  @Test
  void whatMayBeMissingIsNeverNull() {
    assertThat(places(lines -> linesWith(lines, "return null;")))
        .as("return an Optional, something empty or a sealed result instead of null")
        .isEmpty();
  }

  @Test
  void everyPublicTypeSaysWhatItIsFor() {
    assertThat(places(StyleTest::undocumented)).as("public types without Javadoc").isEmpty();
  }

  @Test
  void theScansFindWhatIsPlanted() {
    List<String> planted =
        List.of(
            "/** Documented. */",
            "@Ignored(",
            "    because = {\"} and ; do not end it\"})",
            "public final class Good {",
            "  int x;",
            "  public sealed interface Bad {}",
            "  Object nothing() {",
            "    return null;",
            "  }",
            "}");
    assertThat(undocumented(planted)).containsExactly(6);
    assertThat(linesWith(planted, "return null;")).containsExactly(8);
  }

  private interface Scan {
    /** Numbers of the lines that break the limit, from 1. */
    List<Integer> of(List<String> lines);
  }

  private static List<String> places(Scan scan) {
    List<String> places = new ArrayList<>();
    sources("src/main/java")
        .forEach((file, lines) -> scan.of(lines).forEach(n -> places.add(file + ":" + n)));
    return places;
  }

  private static List<Integer> linesWith(List<String> lines, String text) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  private static List<Integer> undocumented(List<String> lines) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (PUBLIC_TYPE.matcher(lines.get(i)).matches() && !documented(lines, i)) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  /** Whether a comment ends above, before any line that ends something else. */
  private static boolean documented(List<String> lines, int type) {
    for (int i = type - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.endsWith("*/")) {
        return true;
      }
      if (line.endsWith(";") || line.equals("}") || line.endsWith("{")) {
        return false;
      }
    }
    return false;
  }

  private static Map<Path, List<String>> sources(String root) {
    Map<Path, List<String>> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      files.filter(f -> f.toString().endsWith(".java")).forEach(f -> sources.put(f, lines(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
