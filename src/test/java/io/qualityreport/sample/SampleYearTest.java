package io.qualityreport.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the committed sample year is what {@link SampleYear} writes. */
class SampleYearTest {

  @Test
  void committedFilesAreCurrent() throws IOException {
    Map<String, byte[]> written = new TreeMap<>(SampleYear.files());
    Map<String, byte[]> committed = committed();
    assertThat(committed.keySet())
        .as("run io.qualityreport.sample.SampleYear and commit what it writes")
        .isEqualTo(written.keySet());
    written.forEach((name, bytes) -> assertThat(committed.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void writingTwiceGivesTheSameBytes() {
    Map<String, byte[]> first = SampleYear.files();
    SampleYear.files().forEach((name, again) -> assertThat(again).isEqualTo(first.get(name)));
  }

  private static Map<String, byte[]> committed() throws IOException {
    try (Stream<Path> files = Files.walk(SampleYear.COMMITTED)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  f -> SampleYear.COMMITTED.relativize(f).toString().replace('\\', '/'),
                  SampleYearTest::bytes,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
