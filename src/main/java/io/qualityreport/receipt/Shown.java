package io.qualityreport.receipt;

/** Texts of senders as a page shows them. */
final class Shown {

  private Shown() {}

  /**
   * On one line, without characters that no page can hold or that turn the reading order: a name
   * that ends in {@code gnp.exe} is not to look like a picture.
   */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ")
        .replaceAll(
            "[\\p{Cs}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]", "\ufffd");
  }
}
