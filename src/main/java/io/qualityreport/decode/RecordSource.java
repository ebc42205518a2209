package io.qualityreport.decode;

import java.util.Optional;

/** The rows of one sheet, pulled one by one in constant memory. */
public interface RecordSource extends AutoCloseable {

  /**
   * The next row, blank ones included, or empty at the end, however often it is asked there.
   *
   * @throws DecodeException if the file breaks off or cannot be read at this place
   */
  Optional<RawRecord> next() throws DecodeException;

  @Override
  void close();
}
