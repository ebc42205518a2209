package io.qualityreport.decode;

import java.util.regex.Pattern;

/** How close a header is to a field's title that it is not equal to. */
final class HeaderLikeness {
  /** Not close at all. */
  static final int FAR = Integer.MAX_VALUE;

  /** Headers of so many characters may differ in two. */
  private static final int LONG = 8;

  private static final int LONGEST = 40;
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

  private HeaderLikeness() {}

  /** 0 where only marks differ, more the further apart, {@link #FAR} where no slip explains it. */
  static int distance(String header, String title) {
    String a = MARKS.matcher(HeaderKey.of(header)).replaceAll("");
    String b = MARKS.matcher(HeaderKey.of(title)).replaceAll("");
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (shorter < 2 || longer > LONGEST) {
      return FAR;
    }
    int edits = edits(a, b);
    if (edits <= (longer >= LONG ? 2 : 1) && shorter > 2) {
      return edits;
    }
    boolean within = a.contains(b) || b.contains(a);
    return edits == 0 || (within && shorter > 2 && 2 * shorter >= longer) ? edits : FAR;
  }

  /** Characters to insert, drop, replace or swap with their neighbour. */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : next(edits, a, b, new int[] {i, j});
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int next(int[][] edits, String a, String b, int[] at) {
    int i = at[0];
    int j = at[1];
    int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
