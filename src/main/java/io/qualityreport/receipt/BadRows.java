package io.qualityreport.receipt;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.receipt.workbook.BadSheet;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the bad rows of a file once more, with their own cells and the header above them. */
final class BadRows {
  private static final Logger LOG = LoggerFactory.getLogger(BadRows.class);

  private final Contracts contracts;
  private final FileDecoder decoder;

  BadRows(Contracts contracts, FileDecoder decoder) {
    this.contracts = contracts;
    this.decoder = decoder;
  }

  /**
   * The bad rows of a file, a sheet for each submission that has any.
   *
   * @param violations what is wrong with each submission, by row
   * @return none if the file cannot be read again
   */
  List<BadSheet> of(Path original, Map<Submission, List<Violation>> violations) {
    List<BadSheet> sheets = new ArrayList<>();
    try (DecodedFile file = decoder.open(original)) {
      for (DecodedFile.Sheet sheet : file.sheets()) {
        for (Map.Entry<Submission, List<Violation>> e : violations.entrySet()) {
          if (!e.getValue().isEmpty() && e.getKey().facts().sheet().equals(sheet.name())) {
            Places places = new Places(e.getKey(), contracts);
            try (RecordSource rows = file.read(sheet)) {
              sheet(sheet, rows, places, e.getValue()).ifPresent(sheets::add);
            }
          }
        }
      }
    } catch (DecodeException unreadable) {
      LOG.warn("bad rows of {} are listed on the receipt's page only", original, unreadable);
    }
    return sheets;
  }

  private static Optional<BadSheet> sheet(
      DecodedFile.Sheet sheet, RecordSource source, Places places, List<Violation> violations)
      throws DecodeException {
    List<RawRecord> top = new ArrayList<>();
    Optional<RawRecord> row = source.next();
    for (; row.isPresent() && top.size() < HeaderFinder.SEARCHED_ROWS; row = source.next()) {
      top.add(row.get());
    }
    int header = header(places.contract(), top, sheet);
    if (header == 0) {
      return Optional.empty();
    }
    Map<Long, List<Violation>> wrong =
        violations.stream()
            .collect(
                Collectors.groupingBy(Violation::sourceRow, TreeMap::new, Collectors.toList()));
    List<BadSheet.Row> bad = new ArrayList<>();
    top.stream()
        .filter(r -> wrong.containsKey(r.row()))
        .forEach(r -> bad.add(bad(r, wrong, places)));
    long last = violations.get(violations.size() - 1).sourceRow();
    for (; row.isPresent() && row.get().row() <= last; row = source.next()) {
      if (wrong.containsKey(row.get().row())) {
        bad.add(bad(row.get(), wrong, places));
      }
    }
    return Optional.of(
        new BadSheet(
            sheet.name(),
            top.stream().limit(header).map(CellTexts::of).toList(),
            sheet.merged().stream().filter(m -> m.lastRow() <= header).toList(),
            bad));
  }

  /** The last row of the header, 0 if it is not found. */
  private static int header(
      Optional<DatasetContract> contract, List<RawRecord> top, DecodedFile.Sheet sheet) {
    return contract
        .flatMap(c -> new HeaderFinder(List.of(c)).find(top, sheet.merged()).stream().findFirst())
        .map(m -> Math.toIntExact(m.lastRow()))
        .filter(last -> last <= top.size())
        .orElse(0);
  }

  private static BadSheet.Row bad(RawRecord row, Map<Long, List<Violation>> wrong, Places places) {
    List<Violation> found = wrong.get(row.row());
    Set<Integer> columns =
        found.stream().flatMap(v -> places.column(v).stream().boxed()).collect(Collectors.toSet());
    return new BadSheet.Row(
        row.row(),
        CellTexts.of(row),
        columns,
        found.stream()
            .map(v -> places.field(v).isEmpty() ? say(v) : places.field(v) + "：" + say(v))
            .collect(Collectors.joining("\n")));
  }

  private static String say(Violation violation) {
    return Shown.line(violation.message().in(Language.ZH));
  }
}
