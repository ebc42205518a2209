package io.qualityreport.decode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.qualityreport.contract.CellAddress;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** The records of a delimited text, one by one; blank lines are rows without cells. */
final class CsvRecords implements RecordSource {
  /** Room beyond the longest cell for its quotation marks and for reading ahead. */
  private static final int ROOM = 1 << 15;

  private final CsvReader<Object[]> reader;
  private final Iterator<Object[]> records;
  private final CellCollector collector;
  private final DecodeLimits limits;
  private long row;

  CsvRecords(Reader text, char delimiter, DecodeLimits limits) {
    this.limits = limits;
    this.collector = new CellCollector(limits);
    this.reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(4 * limits.cellCharacters() + ROOM)
            .build(collector, text);
    this.records = reader.iterator();
  }

  @Override
  public Optional<RawRecord> next() throws DecodeException {
    row++;
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      Object[] cells = records.next();
      if (collector.breach().isPresent()) {
        throw breach(collector.breach().get());
      }
      return Optional.of(new RawRecord(row, cells));
    } catch (CsvParseException broken) {
      throw broken(broken);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DecodeException breach(CellCollector.Breach breach) {
    return switch (breach) {
      case COLUMNS ->
          new DecodeException(
              Message.of("decode.too-many-columns", "row", row, "limit", limits.columns()));
      case CELL -> tooLong();
      case QUOTED_CELL -> at("decode.unclosed-quote", collector.column());
    };
  }

  private DecodeException broken(CsvParseException broken) {
    String cause = String.valueOf(broken.getCause() == null ? broken : broken.getCause());
    if (cause.contains("closing quote")) {
      return at("decode.text-after-quote", collector.column());
    }
    return cause.contains("Unclosed quote")
        ? at("decode.unclosed-quote", collector.column())
        : tooLong();
  }

  private DecodeException tooLong() {
    return new DecodeException(
        Message.of(
            "decode.cell-too-long",
            "cell",
            CellAddress.of(collector.column(), row),
            "limit",
            limits.cellCharacters()));
  }

  private DecodeException at(String key, int column) {
    return new DecodeException(Message.of(key, "cell", CellAddress.of(column, row)));
  }
}
