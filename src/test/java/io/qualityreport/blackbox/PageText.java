package io.qualityreport.blackbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What people read on a page, line by line; the cells of a table's row stand on one line. */
final class PageText {
  private static final Set<String> LINES = Set.of("h1", "h2", "h3", "p", "li", "tr");

  private PageText() {}

  /** The text, lines ending in {@code \n}. */
  static String of(String html) {
    List<String> lines = new ArrayList<>();
    for (Element e : Jsoup.parse(html).body().select(String.join(",", LINES))) {
      lines.add(e.tagName().equals("tr") ? row(e) : e.text());
    }
    return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  /** A fact and its name with a colon between them, the cells of other tables with bars. */
  private static String row(Element row) {
    boolean fact = !row.select("th[scope=row]").isEmpty();
    return row.select("th,td").stream()
        .map(Element::text)
        .collect(Collectors.joining(fact ? "：" : "｜"));
  }
}
