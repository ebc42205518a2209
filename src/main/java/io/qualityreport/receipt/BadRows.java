package io.qualityreport.receipt;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.RecordSource;
import io.qualityreport.decode.UnprovenRows;
import io.qualityreport.receipt.workbook.BadSheet;
import io.qualityreport.warehouse.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    try {
      return read(original, violations);
    } catch (DecodeException unreadable) {
      LOG.warn("bad rows of {} are listed on the receipt's page only", original, unreadable);
      return List.of();
    }
  }

  private List<BadSheet> read(Path original, Map<Submission, List<Violation>> violations)
      throws DecodeException {
    try {
      return of(decoder.openToReadOnce(original), violations);
    } catch (UnprovenRows misled) {
      LOG.debug("the bad rows of {} are read the careful way", original, misled);
      return of(decoder.open(original), violations);
    }
  }

  private List<BadSheet> of(DecodedFile opened, Map<Submission, List<Violation>> violations)
      throws DecodeException {
    List<BadSheet> sheets = new ArrayList<>();
    try (DecodedFile file = opened) {
      for (DecodedFile.Sheet sheet : file.sheets()) {
        for (Map.Entry<Submission, List<Violation>> e : violations.entrySet()) {
          if (!e.getValue().isEmpty() && e.getKey().facts().sheet().equals(sheet.name())) {
            read(file, sheet, e).ifPresent(sheets::add);
          }
        }
      }
    }
    return sheets;
  }

  private Optional<BadSheet> read(
      DecodedFile file, DecodedFile.Sheet sheet, Map.Entry<Submission, List<Violation>> found)
      throws DecodeException {
    BadRowsOfSheet rows =
        new BadRowsOfSheet(sheet, new Places(found.getKey(), contracts), found.getValue());
    try (RecordSource source = file.read(sheet)) {
      return rows.read(source);
    }
  }
}
