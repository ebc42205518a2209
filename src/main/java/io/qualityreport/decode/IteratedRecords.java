package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/** Rows that something else reads lazily, such as a route's data format: the cells as text. */
public final class IteratedRecords implements RecordSource {
  private final Iterator<String[]> records;
  private long row;

  /** Makes a source; the iterator's owner closes what stands behind it. */
  public IteratedRecords(Iterator<String[]> records) {
    this.records = Objects.requireNonNull(records, "records");
  }

  /**
   * The next row.
   *
   * @throws DecodeException if the iterator's owner cannot parse the text here
   * @throws UncheckedIOException if the text cannot be read (infrastructure)
   */
  @Override
  public Optional<RawRecord> next() throws DecodeException {
    row++;
    try {
      return records.hasNext()
          ? Optional.of(new RawRecord(row, cells(records.next())))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      if (parsing(e.getCause())) {
        throw broken(e);
      }
      throw e;
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    // the owner of the iterator closes what stands behind it
  }

  /** Parsers give their own kind of I/O exception for a text that is not as they expect it. */
  private static boolean parsing(IOException cause) {
    return cause instanceof CharacterCodingException
        || !cause.getClass().getName().startsWith("java.");
  }

  private DecodeException broken(RuntimeException cause) {
    DecodeException broken = new DecodeException(Message.of("decode.broken-row", "row", row));
    broken.initCause(cause);
    return broken;
  }

  private static Object[] cells(String[] texts) {
    Object[] cells = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      cells[i] = texts[i] == null || texts[i].isEmpty() ? null : texts[i];
    }
    return cells;
  }
}
