package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** A workbook written as web pages: its tables with the names that the pages give them. */
final class WebWorkbook {
  private static final String SHEET = "x:ExcelWorksheet>";
  private static final String NAME = "x:Name>";

  /** A sheet as a page speaks of it. */
  private record Named(String name, boolean hidden) {}

  private WebWorkbook() {}

  /**
   * Finds the tables of pages.
   *
   * @throws DecodeException if there are none
   */
  static HeldFile of(FileFormat format, Charset charset, List<String> pages, DecodeLimits limits)
      throws DecodeException {
    List<Named> names = new ArrayList<>();
    List<HeldSheet> sheets = new ArrayList<>();
    for (String page : pages) {
      names.addAll(names(page));
      sheets.addAll(WebTables.of(page, limits));
    }
    if (sheets.isEmpty()) {
      throw new DecodeException(Message.of("decode.markup-without-table"));
    }
    return new HeldFile(format, charset, named(sheets, names), limits);
  }

  private static List<HeldSheet> named(List<HeldSheet> sheets, List<Named> names) {
    List<HeldSheet> named = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Named number = new Named(sheets.size() == 1 ? "" : "表" + (i + 1), false);
      Named name = names.size() == sheets.size() ? names.get(i) : number;
      named.add(sheets.get(i).named(name.name(), name.hidden()));
    }
    return named;
  }

  private static List<Named> names(String page) {
    List<Named> names = new ArrayList<>();
    Matcher sheets = MarkedUpText.between("<" + SHEET, "</" + SHEET, page);
    while (sheets.find()) {
      Matcher name = MarkedUpText.between("<" + NAME, "</" + NAME, sheets.group(1));
      if (name.find()) {
        String text = org.jsoup.parser.Parser.unescapeEntities(name.group(1).strip(), false);
        names.add(new Named(text, sheets.group(1).contains(">SheetHidden<")));
      }
    }
    return names;
  }
}
