package io.qualityreport.decode;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DateContext;
import io.qualityreport.decode.RowClassifier.RowKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file and checks its rows, in a process of its own with little memory. */
final class LargeFileReading {
  private static final DateContext DATES =
      new DateContext(
          LocalDate.of(2023, 12, 31), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));

  private LargeFileReading() {}

  /** Prints how many rows were accepted and how many refused. */
  public static void main(String[] args) throws DecodeException {
    HeaderFinder finder = new HeaderFinder(Contracts.load(CatalogFiles.packaged()).datasets());
    FileDecoder decoder = new FileDecoder(DecodeLimits.standard(), HeaderWitness.of(finder));
    try (DecodedFile file = decoder.open(Path.of(args[0]))) {
      DecodedFile.Sheet sheet = file.sheets().get(0);
      HeaderMatch header = finder.find(top(file, sheet), sheet.merged()).get(0);
      System.out.println(header.contract().name() + " " + count(file, sheet, header));
    }
  }

  private static List<RawRecord> top(DecodedFile file, DecodedFile.Sheet sheet)
      throws DecodeException {
    List<RawRecord> top = new ArrayList<>();
    try (RecordSource rows = file.read(sheet)) {
      while (top.size() < HeaderFinder.SEARCHED_ROWS) {
        top.add(rows.next().orElseThrow());
      }
    }
    return top;
  }

  private static String count(DecodedFile file, DecodedFile.Sheet sheet, HeaderMatch header)
      throws DecodeException {
    RowClassifier classifier = new RowClassifier(header);
    ContractChecker checker = new ContractChecker(header.contract());
    long good = 0;
    long bad = 0;
    try (RecordSource rows = file.read(sheet)) {
      for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().row() > header.lastRow() && classifier.kind(row.get()) == RowKind.DATA) {
          boolean accepted =
              checker.check(row.get().row(), classifier.cells(row.get()), DATES)
                  instanceof ContractChecker.Accepted;
          good += accepted ? 1 : 0;
          bad += accepted ? 0 : 1;
        }
      }
    }
    return good + " " + bad;
  }
}
