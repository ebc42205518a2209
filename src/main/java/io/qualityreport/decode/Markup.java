package io.qualityreport.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
    boolean page = Arrays.asList("<html", "<table").stream().anyMatch(text::contains);
    return page ? WEB_PAGE : OTHER;
  }
}
