package io.qualityreport.receipt;

import io.qualityreport.contract.Violation;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.receipt.workbook.BadSheet;
import io.qualityreport.text.Language;
import io.qualityreport.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Picks the bad rows out of one sheet; they are as many as its violations, however long it is. */
final class BadRowsOfSheet {
  private final DecodedFile.Sheet sheet;
  private final Places places;
  private final TreeMap<Long, List<Violation>> wrong;
  private final List<BadSheet.Row> bad = new ArrayList<>();

  /**
   * Makes it.
   *
   * @param violations at least one
   */
  BadRowsOfSheet(DecodedFile.Sheet sheet, Places places, List<Violation> violations) {
    this.sheet = sheet;
    this.places = places;
    this.wrong =
        violations.stream()
            .collect(
                Collectors.groupingBy(Violation::sourceRow, TreeMap::new, Collectors.toList()));
  }

  /** Reads the sheet down to its last bad row; empty if its header is not found. */
  Optional<BadSheet> read(RecordSource source) throws DecodeException {
    List<RawRecord> top = new ArrayList<>();
    Optional<RawRecord> row = source.next();
    for (; row.isPresent() && row.get().row() <= wrong.lastKey(); row = source.next()) {
      if (top.size() < HeaderFinder.SEARCHED_ROWS) {
        top.add(row.get());
      }
      take(row.get());
    }
    return header(top).map(last -> sheet(top.subList(0, last)));
  }

  private BadSheet sheet(List<RawRecord> top) {
    return new BadSheet(
        sheet.name(),
        top.stream().map(CellTexts::of).toList(),
        sheet.merged().stream().filter(m -> m.lastRow() <= top.size()).toList(),
        bad);
  }

  /** The number of rows down to the last of the header. */
  private Optional<Integer> header(List<RawRecord> top) {
    return places
        .contract()
        .flatMap(c -> new HeaderFinder(List.of(c)).find(top, sheet.merged()).stream().findFirst())
        .map(m -> Math.toIntExact(m.lastRow()))
        .filter(last -> last <= top.size());
  }

  private void take(RawRecord row) {
    List<Violation> found = wrong.getOrDefault(row.row(), List.of());
    if (!found.isEmpty()) {
      String reason = found.stream().map(this::reason).collect(Collectors.joining("\n"));
      bad.add(new BadSheet.Row(row.row(), CellTexts.of(row), columns(found), reason));
    }
  }

  private Set<Integer> columns(List<Violation> found) {
    return found.stream()
        .flatMap(v -> places.column(v).stream().boxed())
        .collect(Collectors.toSet());
  }

  private String reason(Violation violation) {
    String field = places.field(violation);
    String what = VisibleText.line(violation.message().in(Language.ZH));
    return field.isEmpty() ? what : field + "：" + what;
  }
}
