package io.qualityreport.intake;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.RawRecord;
import java.util.List;
import java.util.Optional;

/** Rows that a thread of their own reads while those before them are checked. */
final class ReadAhead implements AutoCloseable {
  private final Relay<RawRecord> relay;

  ReadAhead(String name, SheetRows rows) {
    this.relay =
        new Relay<>(
            name,
            row -> CheckedRow.weight(row.cells()),
            out -> {
              for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
                out.accept(row.get());
              }
            });
  }

  /** Takes all rows. */
  void forEach(RowIntake intake) throws DecodeException {
    for (List<RawRecord> rows = relay.next(); !rows.isEmpty(); rows = relay.next()) {
      rows.forEach(intake::take);
    }
  }

  @Override
  public void close() {
    relay.close();
  }
}
