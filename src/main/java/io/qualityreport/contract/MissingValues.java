package io.qualityreport.contract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts by which a dataset's senders say that there is no value. Immutable. */
public final class MissingValues {
  /** Blanks that people may put between the characters of a missing value. */
  private static final int SLACK = 8;

  private final Set<String> texts;
  private final int longest;
  private final String firsts;

  /** Texts after {@link NormalText}. */
  public MissingValues(Set<String> texts) {
    this.texts = texts.stream().map(MissingValues::upper).collect(Collectors.toSet());
    this.longest = texts.stream().mapToInt(String::length).max().orElse(0) + SLACK;
    this.firsts =
        this.texts.stream()
            .filter(t -> !t.isEmpty())
            .map(t -> t.substring(0, 1))
            .collect(Collectors.joining());
  }

  /**
   * Whether a text is sure to be a value by its first character alone, which says it of most. One
   * that normalization leaves where it is begins no missing value.
   */
  public boolean surelyNone(String text) {
    if (text.isEmpty() || !NormalText.staysFirst(text)) {
      return false;
    }
    char first = text.charAt(0);
    return firsts.indexOf(first) < 0
        && (first < 'a' || first > 'z' || firsts.indexOf(first - ('a' - 'A')) < 0);
  }

  /** Whether a trimmed text stands for no value; an empty one always does. */
  boolean contains(String trimmed) {
    return trimmed.isEmpty()
        || (trimmed.length() <= longest
            && !texts.isEmpty()
            && !surelyNone(trimmed)
            && texts.contains(upper(NormalText.of(trimmed))));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
