package io.qualityreport.decode;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text with mark-up under a spreadsheet's name is, by how it begins. */
enum Markup {
  /** Delimited text. */
  NONE,
  WEB_PAGE,
  WEB_ARCHIVE,
  XML_WORKBOOK,
  /** XML that is no table. */
  OTHER;

  private static final List<String> PAGE =
      List.of(
          "<!doctype",
          "<html",
          "<head",
          "<meta",
          "<table",
          "<body",
          "<style",
          "<div",
          "<!--",
          "<tr");
  private static final Pattern TABLE = Pattern.compile("<(?:html|table)[\\s>]");
  private static final String WORKBOOK = "urn:schemas-microsoft-com:office:spreadsheet";

  static Markup of(String sample) {
    String text = sample.stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("mime-version:")) {
      return WEB_ARCHIVE;
    }
    if (text.startsWith("<?xml")) {
      return xml(text);
    }
    return PAGE.stream().anyMatch(text::startsWith) ? WEB_PAGE : NONE;
  }

  private static Markup xml(String text) {
    if (text.contains("<workbook") && text.contains(WORKBOOK)) {
      return XML_WORKBOOK;
    }
    return TABLE.matcher(text).find() ? WEB_PAGE : OTHER;
  }
}
