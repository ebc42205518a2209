package io.qualityreport.contract;

import java.text.Normalizer;

/** How texts that people type are compared: headers, codes, titles, file names. */
public final class NormalText {
  private NormalText() {}

  /** NFKC, without any white space (full-width and line breaks too) or invisible characters. */
  public static String of(String text) {
    if (plain(text)) {
      return text;
    }
    String before = text;
    String after = Normalizer.normalize(visible(text), Normalizer.Form.NFKC);
    while (!after.equals(before)) { // NFKC may bring a blank, and a blank gone may let marks join
      before = after;
      after = Normalizer.normalize(visible(after), Normalizer.Form.NFKC);
    }
    return after;
  }

  /** Whether a character is one that is seen and that normalization leaves, as most are. */
  static boolean plain(char c) {
    return (c > ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fa5);
  }

  /** Whether there is nothing but ASCII digits. */
  static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the first character of a text is the first one of its normal form: nothing is left out
   * before it, and no mark behind it can join it, as only letters take marks.
   */
  static boolean staysFirst(String text) {
    char first = text.charAt(0);
    return plain(first) && (first > 0x7f || text.length() == 1 || text.charAt(1) <= 0x7f);
  }

  /** Whether all of it is ASCII without blanks or common Chinese, which normalization leaves. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!plain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String visible(String text) {
    if (text.codePoints().noneMatch(NormalText::invisible)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(c -> !invisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** Blanks of every script, controls, zero-width characters and variation selectors. */
  static boolean invisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
  }
}
