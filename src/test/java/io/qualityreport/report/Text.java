package io.qualityreport.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of tests. */
final class Text {

  private Text() {}

  /** Markdown with each link replaced by its words. */
  static String words(String markdown) {
    return markdown.replaceAll("(?<!!)\\[([^\\]]*)]\\([^)]*\\)", "$1");
  }

  /** An expected text, {@code src/test/resources/report-expected/<name>}. */
  static String resource(String name) {
    try (InputStream in = Text.class.getResourceAsStream("/report-expected/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
