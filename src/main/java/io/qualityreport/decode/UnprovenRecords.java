package io.qualityreport.decode;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Records of a text that is proven as it is read. */
final class UnprovenRecords implements RecordSource {
  private final RecordSource records;
  private long row;

  UnprovenRecords(RecordSource records) {
    this.records = records;
  }

  /**
   * The next row.
   *
   * @throws UnprovenRows if charset or structure are not what the beginning shows, or there is a
   *     NUL
   */
  @Override
  public Optional<RawRecord> next() {
    row++;
    try {
      Optional<RawRecord> next = records.next();
      if (next.isPresent() && nul(next.get())) {
        throw new UnprovenRows(row, new IllegalArgumentException("NUL"));
      }
      return next;
    } catch (DecodeException broken) {
      throw new UnprovenRows(row, broken);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new UnprovenRows(row, e);
      }
      throw e;
    }
  }

  private static boolean nul(RawRecord row) {
    for (Object cell : row.cells()) {
      if (cell instanceof String text && text.indexOf('\0') >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    records.close();
  }
}
