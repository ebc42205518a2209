package io.qualityreport.sample;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Condition;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DateContext;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.decode.RowClassifier;
import io.qualityreport.decode.RowClassifier.RowKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample year's good rows of one dataset, later files correcting earlier ones by key. */
final class SampleRows {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());

  private final DatasetContract contract;
  private final ContractChecker checker;
  private final DateContext dates;
  private final Map<Object, Object[]> rows = new LinkedHashMap<>();

  /** Starts without rows; {@code asOf} is the day on which conditions are tested. */
  SampleRows(String dataset, LocalDate asOf) {
    this.contract = CONTRACTS.dataset(dataset).orElseThrow();
    this.checker = new ContractChecker(contract);
    this.dates = new DateContext(asOf, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
  }

  /** Adds a file's good rows. */
  void add(Path file) throws DecodeException {
    try (DecodedFile decoded = new FileDecoder(DecodeLimits.standard()).open(file)) {
      DecodedFile.Sheet sheet = decoded.sheets().get(0);
      try (RecordSource source = decoded.read(sheet)) {
        List<RawRecord> records = all(source);
        List<RawRecord> top =
            records.subList(0, Math.min(records.size(), HeaderFinder.SEARCHED_ROWS));
        HeaderMatch header = new HeaderFinder(List.of(contract)).find(top, sheet.merged()).get(0);
        records.stream().filter(r -> r.row() > header.lastRow()).forEach(r -> add(header, r));
      }
    }
  }

  /** How many rows meet a condition. */
  long count(String where) {
    Condition condition = Condition.parse(where, contract.fields());
    return rows.values().stream()
        .filter(row -> condition.test(row, dates) == Condition.Truth.TRUE)
        .count();
  }

  private void add(HeaderMatch header, RawRecord record) {
    RowClassifier classifier = new RowClassifier(header);
    if (classifier.kind(record) == RowKind.DATA
        && checker.check(record.row(), classifier.cells(record), dates)
            instanceof ContractChecker.Accepted good) {
      rows.put(
          good.values()[contract.indexOf(contract.primaryKey().get(0)).orElseThrow()],
          good.values());
    }
  }

  private static List<RawRecord> all(RecordSource source) throws DecodeException {
    List<RawRecord> records = new ArrayList<>();
    for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
      records.add(row.get());
    }
    return records;
  }
}
