package io.qualityreport.reconcile;

import io.qualityreport.contract.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence taken apart: words, and the places that {@code {figure id}} holds for a value. Joined
 * again they are the sentence.
 */
public final class SentenceParts {
  private static final Pattern PLACE = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");
  private static final String FILLED = "□";

  private SentenceParts() {}

  /**
   * A part of a sentence.
   *
   * @param text what is written
   * @param figure the figure id in it, normalized; empty for words
   * @param place whether a value belongs here
   */
  public record Part(String text, String figure, boolean place) {}

  /** The parts in order. */
  public static List<Part> of(String content) {
    List<Part> parts = new ArrayList<>();
    Matcher places = PLACE.matcher(content);
    int end = 0;
    while (places.find()) {
      words(content.substring(end, places.start()), parts);
      parts.add(new Part(places.group(), NormalText.of(places.group(1)), true));
      end = places.end();
    }
    words(content.substring(end), parts);
    return parts;
  }

  private static void words(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, "", false));
    }
  }

  /** The sentence with every character of a place covered, each character where it was. */
  static String covered(String content) {
    StringBuilder covered = new StringBuilder();
    of(content)
        .forEach(p -> covered.append(p.place() ? FILLED.repeat(p.text().length()) : p.text()));
    return covered.toString();
  }
}
