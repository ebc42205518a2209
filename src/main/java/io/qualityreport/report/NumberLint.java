package io.qualityreport.report;

import io.qualityreport.text.WrittenNumbers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds numbers that someone wrote into a template's text. Refused is every {@linkplain
 * WrittenNumbers number}, whether it states an amount or not, and a heading that brings its own
 * number (一、 or （一）), since headings are numbered by the report.
 */
final class NumberLint {
  private static final String N = "[一二三四五六七八九十百]+";
  private static final Pattern HEADING =
      Pattern.compile("^#+\\s*(（" + N + "）|\\(" + N + "\\)|" + N + "、)", Pattern.MULTILINE);

  private NumberLint() {}

  /** A number found, and where in the text it begins. */
  record Found(int at, String number) {}

  static List<Found> numbers(String text) {
    return Stream.concat(
            WrittenNumbers.in(text).stream().map(n -> new Found(n.start(), n.number())),
            HEADING.matcher(text).results().map(NumberLint::heading))
        .toList();
  }

  private static Found heading(MatchResult match) {
    return new Found(match.start(), match.group().strip());
  }
}
