package io.qualityreport.receipt;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.Department;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.text.VisibleText;
import io.qualityreport.warehouse.Submission;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page that a sender opens: one file without scripts that asks nothing of the network.
 * Everything in it is escaped.
 */
final class ReceiptPage {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Contracts contracts;
  private final ZoneId zone;
  private final PebbleTemplate template;

  ReceiptPage(Contracts contracts, ZoneId zone) {
    this.contracts = contracts;
    this.zone = zone;
    ClasspathLoader loader = new ClasspathLoader(ReceiptPage.class.getClassLoader());
    loader.setPrefix("receipt");
    this.template =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .defaultEscapingStrategy("html")
            .build()
            .getTemplate("receipt.html.peb");
  }

  /**
   * The page.
   *
   * @param violations what is wrong with each submission, by row
   * @param steps what to do next
   */
  String of(Answer answer, Map<Submission, List<Violation>> violations, List<String> steps) {
    ReceiptLine line = new ReceiptLine(answer.submissions(), Language.ZH);
    Submission first = answer.first();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("state", line.state().code());
    view.put("verdict", line.verdict());
    view.put("line", line.of(ReceiptName.original(answer.fileName())));
    view.put("department", department(first.arrival().department()));
    view.put("file", VisibleText.line(answer.fileName()));
    view.put("time", TIME.withZone(zone).format(first.arrival().receivedAt()));
    view.put("steps", steps);
    view.put("sheets", sheets(answer, violations));
    view.put("notes", answer.notes().stream().map(n -> VisibleText.line(say(n))).toList());
    view.put("sha256", first.arrival().sha256());
    return rendered(view);
  }

  private List<Map<String, Object>> sheets(
      Answer answer, Map<Submission, List<Violation>> violations) {
    return answer.submissions().stream()
        .map(
            s ->
                new SheetView(s, violations.get(s), new Places(s, contracts))
                    .of(answer.effects().getOrDefault(s.id(), List.of())))
        .toList();
  }

  private String department(String id) {
    return contracts.department(id).map(Department::title).orElse(id);
  }

  private static String say(Message message) {
    return message.in(Language.ZH);
  }

  private String rendered(Map<String, Object> view) {
    StringWriter out = new StringWriter();
    try {
      template.evaluate(out, view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
