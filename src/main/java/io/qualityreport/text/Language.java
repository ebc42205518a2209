package io.qualityreport.text;

/** A language in which messages exist; every message is complete in both. */
public enum Language {
  /** Simplified Chinese, what people of the county read. */
  ZH("zh_CN"),
  /** English, complete beside it. */
  EN("en");

  private final String suffix;

  Language(String suffix) {
    this.suffix = suffix;
  }

  /** The suffix of this language's message files, such as {@code zh_CN}. */
  public String suffix() {
    return suffix;
  }
}
