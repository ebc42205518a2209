package io.qualityreport.bench;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.ContractChecker.Accepted;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DateContext;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.HeaderWitness;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.decode.RowClassifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a metrology export as the program itself reads them, so that what is measured sees
 * the cells that it sees in a load.
 *
 * @param records the header's first, then the rows
 * @param header the header among them
 */
record DecodedInstruments(List<RawRecord> records, HeaderMatch header) {
  static final String DATASET = "metrology-instruments";

  static final DateContext DATES =
      new DateContext(
          java.time.LocalDate.of(2023, 12, 31),
          java.time.LocalDate.of(2023, 1, 1),
          java.time.LocalDate.of(2023, 12, 31));

  static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());

  static DecodedInstruments of(InstrumentsFile instruments) throws IOException, DecodeException {
    Path file = Files.createTempFile("instruments", ".csv");
    try {
      List<RawRecord> records = records(instruments.text(file, StandardCharsets.UTF_8));
      HeaderFinder finder = new HeaderFinder(CONTRACTS.datasets());
      return new DecodedInstruments(records, instruments(finder.find(top(records), List.of())));
    } finally {
      Files.delete(file);
    }
  }

  /** The decoder of a home that has the shipped catalog. */
  static FileDecoder decoder() {
    HeaderFinder finder = new HeaderFinder(CONTRACTS.datasets());
    return new FileDecoder(DecodeLimits.standard(), HeaderWitness.of(finder));
  }

  /** The best match, which is the metrology export's. */
  static HeaderMatch instruments(List<HeaderMatch> found) {
    HeaderMatch best = found.get(0);
    if (!best.contract().name().equals(DATASET)) {
      throw new IllegalStateException("taken for " + best.contract().name());
    }
    return best;
  }

  static List<RawRecord> top(List<RawRecord> records) {
    return records.subList(0, Math.min(HeaderFinder.SEARCHED_ROWS, records.size()));
  }

  /** The records below the header. */
  List<RawRecord> rows() {
    return records.stream().filter(r -> r.row() > header.lastRow()).toList();
  }

  /**
   * The raw cells of all rows, each in field order.
   *
   * @param good whether the contract accepts every row, or none
   */
  Object[][] cells(boolean good) {
    RowClassifier classifier = new RowClassifier(header);
    ContractChecker checker = new ContractChecker(header.contract());
    Object[][] cells = rows().stream().map(classifier::cells).toArray(Object[][]::new);
    for (Object[] row : cells) {
      if (checker.check(1, row, DATES) instanceof Accepted != good) {
        throw new IllegalStateException(
            (good ? "a bad row: " : "a good row: ") + java.util.Arrays.toString(row));
      }
    }
    return cells;
  }

  private static List<RawRecord> records(Path file) throws DecodeException {
    List<RawRecord> records = new ArrayList<>();
    try (DecodedFile decoded = decoder().open(file);
        RecordSource source = decoded.read(decoded.sheets().get(0))) {
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        records.add(row.get());
      }
    }
    return records;
  }
}
