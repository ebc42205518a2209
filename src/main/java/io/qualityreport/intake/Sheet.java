package io.qualityreport.intake;

import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.decode.Concealed;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RowClassifier;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.SheetFacts;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet recognized as one dataset's, with what is needed to read its rows.
 *
 * @param match the header
 * @param context what the sheet says of itself
 * @param concealed rows and columns that people do not see
 * @param classifier tells data from totals and notes
 * @param checker checks a row against the contract
 */
record Sheet(
    HeaderMatch match,
    SheetContext context,
    Concealed concealed,
    RowClassifier classifier,
    ContractChecker checker) {
  Sheet(HeaderMatch match, SheetContext context, Concealed concealed, ContractChecker checker) {
    this(match, context, concealed, new RowClassifier(match), checker);
  }

  /** How a note begins that is about this sheet; empty for a text file. */
  String named(Language language) {
    return context.sheet().isEmpty()
        ? ""
        : Message.of("intake.sheet", "sheet", context.sheet()).in(language);
  }

  DatasetContract contract() {
    return match.contract();
  }

  /** The ledger's facts, once the rows told the scope. */
  SheetFacts facts(DecodedFile.Origin origin, String scope) {
    return new SheetFacts(
        Optional.of(contract().name()),
        context.sheet(),
        format(origin),
        origin.charset().map(Charset::name),
        headerMap(),
        context.period(contract()),
        scope,
        context.snapshotOn(contract()));
  }

  /** The ledger's facts of a sheet that is no dataset's. */
  static SheetFacts unmatched(DecodedFile.Origin origin, String sheet) {
    return new SheetFacts(
        Optional.empty(),
        sheet,
        format(origin),
        origin.charset().map(Charset::name),
        HeaderMap.NONE,
        Optional.empty(),
        "",
        Optional.empty());
  }

  /** The names that a sheet's file goes by: of a packed one its own and then the pack's. */
  static List<String> fileNames(DecodedFile file, DecodedFile.Sheet sheet, String dropped) {
    return Stream.concat(file.origin(sheet).inner().stream(), Stream.of(dropped)).toList();
  }

  private static String format(DecodedFile.Origin origin) {
    return origin.format().name().toLowerCase(Locale.ROOT);
  }

  private HeaderMap headerMap() {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < contract().fields().size(); i++) {
      if (match.columns().get(i) >= 0) {
        columns.put(contract().fields().get(i).name(), match.columns().get(i));
      }
    }
    return new HeaderMap(columns);
  }
}
