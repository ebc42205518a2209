package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The tables of a web page, each as a sheet: with the texts between it and the table before as its
 * title rows, as a spreadsheet program shows them.
 */
final class WebTables {
  private final DecodeLimits limits;
  private final List<HeldSheet> sheets = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  private static final int MOST_DEEP = 50;
  private static final Pattern TABLE_TAG = Pattern.compile("(?i)</?table\\b");

  private WebTables(DecodeLimits limits) {
    this.limits = limits;
  }

  /** The tables of a page, without names. */
  static List<HeldSheet> of(String page, DecodeLimits limits) throws DecodeException {
    if (tooDeep(page)) {
      throw new DecodeException(Message.of("decode.broken-workbook", "place", "HTML"));
    }
    WebTables tables = new WebTables(limits);
    Iterator<Node> nodes = Jsoup.parse(page).body().nodeStream().iterator();
    while (nodes.hasNext()) {
      tables.take(nodes.next());
    }
    return tables.sheets;
  }

  /**
   * Tables in tables in tables take the parser a time that grows with the square of their depth.
   */
  private static boolean tooDeep(String page) {
    int depth = 0;
    Matcher tags = TABLE_TAG.matcher(page);
    while (tags.find() && depth <= MOST_DEEP) {
      depth = Math.max(0, depth + (tags.group().startsWith("</") ? -1 : 1));
    }
    return depth > MOST_DEEP;
  }

  private void take(Node node) throws DecodeException {
    if (node instanceof TextNode text && outside(text)) {
      title(text.text());
    } else if (node instanceof Element element && element.nameIs("table")) {
      List<Element> rows = rows(element);
      if (!rows.isEmpty()) {
        add(element, rows);
      }
    }
  }

  /** The table's own rows, without those that only hold other tables. */
  private static List<Element> rows(Element table) {
    return table.children().stream()
        .flatMap(c -> c.nameIs("tr") ? Stream.of(c) : c.children().stream())
        .filter(r -> r.nameIs("tr") && r.selectFirst("table") == null)
        .toList();
  }

  private static boolean outside(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest("table") == null;
  }

  private void title(String text) {
    String shown = text.replace('\u00a0', ' ').strip();
    if (!shown.isEmpty()) {
      titles.add(shown);
    }
  }

  private void add(Element table, List<Element> rows) throws DecodeException {
    HeldRows held = new HeldRows(limits);
    children(table, "caption").forEach(c -> title(c.text()));
    for (String title : titles) {
      held.cell(title, 1, 1);
      held.endRow(false);
    }
    titles.clear();
    columns(table, held);
    for (Element row : rows) {
      for (Element cell : children(row, "td", "th")) {
        held.cell(
            WebCell.value(cell), WebCell.span(cell, "colspan"), WebCell.span(cell, "rowspan"));
      }
      held.endRow(WebCell.hidden(row));
    }
    sheets.add(held.sheet(""));
  }

  /** Children by name; a selector would look through all that stands below them. */
  private static List<Element> children(Element parent, String... names) {
    return parent.children().stream().filter(c -> List.of(names).contains(c.normalName())).toList();
  }

  private static void columns(Element table, HeldRows held) {
    int column = 0;
    List<Element> groups = children(table, "colgroup");
    for (Element col : groups.stream().flatMap(g -> children(g, "col").stream()).toList()) {
      int width = WebCell.span(col, "span");
      if (WebCell.hidden(col)) {
        held.hideColumns(column, column + width - 1);
      }
      column += width;
    }
  }
}
