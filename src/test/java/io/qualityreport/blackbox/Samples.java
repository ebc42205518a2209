package io.qualityreport.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Files to drop: those of the sample year, and small ones written here. */
final class Samples {

  /** The name that the metrology system's export is dropped under. */
  static final String INSTRUMENTS = "强制检定计量器具导出_截至2023-11-07.csv";

  private Samples() {}

  /** A packaged file of the sample year, such as {@code metrology/instruments.csv}. */
  static byte[] packaged(String path) {
    try (InputStream in = Samples.class.getResourceAsStream("/sample/2023/" + path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a test's resource that say something, without the first, which heads them. */
  static List<String> lines(String resource) {
    try (InputStream in = Samples.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
      return text.lines().skip(1).filter(l -> !l.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many cases of the 12315 lines, numbered from a prefix, received in 2023. */
  static String complaints(String prefix, int cases) {
    StringBuilder csv = new StringBuilder("编号,类型,接收时间\n");
    for (int i = 1; i <= cases; i++) {
      csv.append(prefix).append(i).append(",投诉,2023-03-").append(10 + i % 20).append('\n');
    }
    return csv.toString();
  }
}
