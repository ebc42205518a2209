package io.qualityreport.decode;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the cells of one record, no more of them than the limits allow. */
final class CellCollector extends AbstractBaseCsvCallbackHandler<Object[]> {

  /** How a record breaks a limit. */
  enum Breach {
    COLUMNS,
    CELL,
    QUOTED_CELL
  }

  private final DecodeLimits limits;
  private final List<Object> cells = new ArrayList<>();
  private Optional<Breach> breach = Optional.empty();
  private int column;

  CellCollector(DecodeLimits limits) {
    this.limits = limits;
  }

  /** The limit that the record breaks, at {@link #column()}. */
  Optional<Breach> breach() {
    return breach;
  }

  /** The column of the breach, or else the one that comes next. */
  int column() {
    return column;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells.clear();
    breach = Optional.empty();
    column = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (breach.isPresent()) {
      return;
    }
    if (length > limits.cellCharacters()) {
      breach = Optional.of(quoted ? Breach.QUOTED_CELL : Breach.CELL);
    } else if (index >= limits.columns()) {
      breach = Optional.of(Breach.COLUMNS);
    } else {
      cells.add(length == 0 ? null : new String(buffer, offset, length));
      column = index + 1;
    }
  }

  @Override
  protected Object[] buildRecord() {
    return cells.toArray();
  }
}
