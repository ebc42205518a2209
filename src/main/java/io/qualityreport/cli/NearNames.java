package io.qualityreport.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a person may have meant. */
final class NearNames {
  private static final int MOST = 5;

  private NearNames() {}

  /** At most five names that hold the text or differ from it by a few letters, nearest first. */
  static List<String> of(String text, Collection<String> names) {
    String asked = text.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(n -> holds(n, asked) || distance(n, asked) <= 1 + asked.length() / 6)
        .sorted(Comparator.comparingInt((String n) -> distance(n, asked)).thenComparing(n -> n))
        .limit(MOST)
        .toList();
  }

  private static boolean holds(String name, String asked) {
    return asked.length() >= 3 && name.toLowerCase(Locale.ROOT).contains(asked);
  }

  /** Letters to insert, remove or replace to make one text of the other. */
  private static int distance(String name, String asked) {
    String known = name.toLowerCase(Locale.ROOT);
    int[] above = new int[asked.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= known.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        int replace = known.charAt(row - 1) == asked.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(above[column - 1] + replace, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[asked.length()];
  }
}
