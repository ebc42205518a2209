package io.qualityreport.decode;

import java.util.Iterator;
import java.util.Optional;

/** Rows that something else reads lazily, such as a route's data format: the cells as text. */
public final class IteratedRecords implements RecordSource {
  private final Iterator<String[]> records;

  /** Makes a source; the iterator's owner closes what stands behind it. */
  public IteratedRecords(Iterator<String[]> records) {
    this.records = records;
  }

  @Override
  public Optional<RawRecord> next() throws DecodeException {
    throw new UnsupportedOperationException("helper B: " + records);
  }

  @Override
  public void close() {
    // the owner of the iterator closes what stands behind it
  }
}
