package io.qualityreport.intake;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.contract.Field;
import io.qualityreport.decode.Concealed;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells which rows and columns were read although people do not see them. */
final class HiddenData {
  /** Spans of rows that are named one by one. */
  private static final int MOST_NAMED = 10;

  private final Sheet sheet;
  private final Concealed.Collector read = new Concealed.Collector();
  private long rows;

  HiddenData(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Takes note of a data row. */
  void row(long row) {
    if (sheet.concealed().row(row)) {
      rows++;
      read.row(row);
    }
  }

  /** What the sender is told. */
  List<Message> notes() {
    List<Message> notes = new ArrayList<>();
    if (rows > 0) {
      notes.add(note("intake.hidden-rows", spans(Language.ZH), spans(Language.EN)));
    }
    String columns = columns();
    if (!columns.isEmpty()) {
      notes.add(note("intake.hidden-columns", columns, columns));
    }
    return notes;
  }

  private Message note(String key, String what, String whatEn) {
    String zh = sheet.named(Language.ZH);
    String en = sheet.named(Language.EN);
    return Message.of(key, "sheet", zh, "sheetEn", en, "what", what, "whatEn", whatEn);
  }

  private String spans(Language language) {
    List<Concealed.Span> spans = read.all().rows();
    String comma = Message.of("intake.comma").in(language);
    String named =
        spans.stream()
            .limit(MOST_NAMED)
            .map(s -> s.first() == s.last() ? "" + s.first() : s.first() + "–" + s.last())
            .collect(Collectors.joining(comma));
    String key = spans.size() > MOST_NAMED ? "intake.rows-and-more" : "intake.rows";
    return Message.of(key, "rows", named, "number", rows).in(language);
  }

  private String columns() {
    List<Field> fields = sheet.contract().fields();
    List<String> named = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      int at = sheet.match().columns().get(i);
      if (at >= 0 && sheet.concealed().columns().contains(at)) {
        named.add(CellAddress.column(at) + "（" + fields.get(i).title() + "）");
      }
    }
    return String.join("、", named);
  }
}
