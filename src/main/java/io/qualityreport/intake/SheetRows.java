package io.qualityreport.intake;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet's rows with its top read ahead, so that one pass serves both the header and the data. */
final class SheetRows {
  private final RecordSource source;
  private final List<RawRecord> top = new ArrayList<>();
  private boolean ended;
  private int next;

  SheetRows(RecordSource source) throws DecodeException {
    this.source = source;
    while (!ended && top.size() < HeaderFinder.SEARCHED_ROWS) {
      read().ifPresent(top::add);
    }
  }

  /** The first rows, at most {@link HeaderFinder#SEARCHED_ROWS}. */
  List<RawRecord> top() {
    return List.copyOf(top);
  }

  /** Goes on below a row of the top. */
  void skipTo(long headerRow) {
    while (next < top.size() && top.get(next).row() <= headerRow) {
      next++;
    }
  }

  /** Whether there is nothing below the top. */
  boolean allRead() {
    return ended;
  }

  /** The next row, those read ahead first. */
  Optional<RawRecord> next() throws DecodeException {
    return next < top.size() ? Optional.of(top.get(next++)) : read();
  }

  /** A source is not asked again once it has ended. */
  private Optional<RawRecord> read() throws DecodeException {
    Optional<RawRecord> row = ended ? Optional.empty() : source.next();
    ended = row.isEmpty();
    return row;
  }
}
