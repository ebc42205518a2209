package io.qualityreport.reconcile;

import io.qualityreport.contract.NormalText;
import io.qualityreport.measure.FigureValue;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a figure's title, to be found again in a sentence. */
final class Title {
  private final String words;
  private final Set<String> pairs;

  private Title(String words) {
    this.words = words;
    this.pairs = pairs(words);
  }

  /** The title of a value without what stands in brackets and without 数 at its end. */
  static Title of(FigureValue value) {
    String whole = value.figure().title() + value.group();
    String bare = NormalText.of(whole).replaceAll("[(（][^()（）]*[)）]", "");
    return new Title(bare.replaceFirst("(?:[总次件批项户]*数|总数)$", ""));
  }

  /** The share of its pairs of characters that a text has, 0 to 1; of one character, that one. */
  double in(String text) {
    if (pairs.isEmpty()) {
      return !words.isEmpty() && text.contains(words) ? 1 : 0;
    }
    return share(pairs.stream().filter(text::contains).count(), pairs.size());
  }

  /** The share of its characters that a text has, 0 to 1. */
  double near(String text) {
    long found = words.codePoints().filter(c -> text.indexOf(c) >= 0).count();
    return share(found, words.codePointCount(0, words.length()));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static Set<String> pairs(String words) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 2 <= words.length(); i++) {
      pairs.add(words.substring(i, i + 2));
    }
    return pairs;
  }
}
