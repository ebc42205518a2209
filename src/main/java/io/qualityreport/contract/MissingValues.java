package io.qualityreport.contract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts by which a dataset's senders say that there is no value. */
final class MissingValues {
  /** Blanks that people may put between the characters of a missing value. */
  private static final int SLACK = 8;

  private final Set<String> texts;
  private final int longest;

  /** Texts after {@link NormalText}. */
  MissingValues(Set<String> texts) {
    this.texts = texts.stream().map(MissingValues::upper).collect(Collectors.toSet());
    this.longest = texts.stream().mapToInt(String::length).max().orElse(0) + SLACK;
  }

  /** Whether a trimmed text stands for no value; an empty one always does. */
  boolean contains(String trimmed) {
    return trimmed.isEmpty()
        || (trimmed.length() <= longest
            && !texts.isEmpty()
            && texts.contains(upper(NormalText.of(trimmed))));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
