package io.qualityreport.intake;

import io.qualityreport.contract.ContractChecker.Accepted;
import io.qualityreport.contract.ContractChecker.Refused;
import io.qualityreport.contract.ContractChecker.RowResult;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.DateSource;
import io.qualityreport.contract.DateContext;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RowClassifier.RowKind;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.RowSink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the rows of one sheet: good ones accepted, bad ones refused, none lost. */
final class RowIntake {
  private final Sheet sheet;
  private final String scope;
  private final RowSink sink;
  private final DateContext dates;
  private final Optional<String> period;
  private final int periodField;
  private final HiddenData hidden;
  private final TotalsCheck totals;
  private final ShiftedRows shifts;

  RowIntake(Sheet sheet, String scope, RowSink sink) {
    this.sheet = sheet;
    this.scope = scope;
    this.sink = sink;
    this.dates = sheet.context().dates(sheet.contract());
    this.period = sheet.context().period(sheet.contract());
    this.periodField = periodField(sheet.contract());
    this.hidden = new HiddenData(sheet);
    this.totals = new TotalsCheck(sheet);
    this.shifts = new ShiftedRows(sheet, dates);
  }

  /** Takes one row below the header. */
  void take(RawRecord row) {
    switch (sheet.classifier().kind(row)) {
      case TOTAL -> totals.total(row);
      case DATA -> data(row);
      default -> {}
    }
  }

  /** What the sender should know besides, once all rows were taken. */
  List<Message> notes() {
    return Stream.of(HeaderQuestions.optional(sheet.match()), hidden.notes(), totals.notes())
        .flatMap(List::stream)
        .toList();
  }

  private void data(RawRecord row) {
    hidden.row(row.row());
    Object[] cells = sheet.classifier().cells(row);
    RowResult result = sheet.checker().check(row.row(), cells, dates);
    List<Violation> wrong = result instanceof Refused bad ? bad.violations() : List.of();
    Optional<Violation> whole =
        shifts.shifted(row, wrong).or(() -> sheet.classifier().tooWide(row).map(m -> wide(row, m)));
    if (whole.isPresent()) {
      totals.doubt();
      refuse(row, List.of(whole.get()));
      return;
    }
    if (result instanceof Accepted good) {
      totals.good(row, good.values());
      shifts.right();
      accept(row, good.values());
    } else {
      totals.bad(row, cells);
      refuse(row, wrong);
    }
  }

  private static Violation wide(RawRecord row, Message tooWide) {
    return new Violation(row.row(), Optional.empty(), "width", "", tooWide);
  }

  /** The scope that the first good row among these tells; empty where the contract has none. */
  static String scope(Sheet sheet, List<RawRecord> rows) {
    if (sheet.contract().scope().isEmpty()) {
      return "";
    }
    DateContext dates = sheet.context().dates(sheet.contract());
    for (RawRecord row : rows) {
      if (row.row() > sheet.match().lastRow() && sheet.classifier().kind(row) == RowKind.DATA) {
        RowResult result = sheet.checker().check(row.row(), sheet.classifier().cells(row), dates);
        if (result instanceof Accepted good) {
          return scopeOf(sheet.contract(), good.values());
        }
      }
    }
    return "";
  }

  private void accept(RawRecord row, Object[] values) {
    Optional<String> year = periodField < 0 ? period : yearOf(values[periodField]);
    String rowScope = scopeOf(sheet.contract(), values);
    if (year.isEmpty()) {
      refuse(row, List.of(noPeriod(row)));
    } else if (!rowScope.equals(scope)) {
      refuse(row, List.of(otherScope(row, rowScope)));
    } else {
      sink.accept(row.row(), year.get(), values);
    }
  }

  private void refuse(RawRecord row, List<Violation> violations) {
    List<String> raw = new ArrayList<>(row.width());
    for (int i = 0; i < row.width(); i++) {
      raw.add(row.text(i));
    }
    sink.refuse(row.row(), raw, violations);
  }

  private Violation noPeriod(RawRecord row) {
    String field = sheet.contract().fields().get(periodField).name();
    String title = sheet.contract().fields().get(periodField).title();
    return new Violation(
        row.row(),
        Optional.of(field),
        "period",
        "",
        Message.of("intake.row-without-period", "field", title));
  }

  private Violation otherScope(RawRecord row, String found) {
    String field = sheet.contract().scope().get(0);
    return new Violation(
        row.row(),
        Optional.of(field),
        "scope",
        found,
        Message.of(
            "intake.row-of-other-scope",
            "field",
            sheet.contract().field(field).title(),
            "expected",
            scope,
            "found",
            found));
  }

  private static String scopeOf(DatasetContract contract, Object[] values) {
    if (contract.scope().isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (String field : contract.scope()) {
      parts.add(String.valueOf(values[contract.indexOf(field).orElseThrow()]));
    }
    return String.join("|", parts);
  }

  private static int periodField(DatasetContract contract) {
    return contract.period().stream()
        .filter(s -> s.place() == DateSource.Place.FIELD)
        .flatMap(s -> s.field().stream())
        .map(f -> contract.indexOf(f).orElseThrow())
        .findFirst()
        .orElse(-1);
  }

  private static Optional<String> yearOf(Object value) {
    return value instanceof LocalDate day
        ? Optional.of(String.valueOf(day.getYear()))
        : Optional.empty();
  }
}
