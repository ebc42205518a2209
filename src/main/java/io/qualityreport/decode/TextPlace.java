package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import java.nio.CharBuffer;

/** Follows delimited text character by character and knows the cell that it has come to. */
final class TextPlace implements StrictDecoding.Sink {
  private final char delimiter;
  private long row = 1;
  private int column;
  private boolean cellStart = true;
  private boolean quotedCell;
  private boolean inQuotes;
  private char previous;

  TextPlace(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The address of the cell in which the next character stands. */
  String cell() {
    return CellAddress.of(column, row);
  }

  @Override
  public void take(CharBuffer piece) {
    while (piece.hasRemaining()) {
      take(piece.get());
    }
  }

  private void take(char c) {
    if (c == '"' && (cellStart || quotedCell)) {
      quotedCell = true;
      inQuotes = !inQuotes;
      cellStart = false;
    } else if (!inQuotes && c == delimiter) {
      column++;
      startCell();
    } else if (!inQuotes && (c == '\r' || c == '\n')) {
      endLine(c);
    } else {
      cellStart = false;
    }
    previous = c;
  }

  private void endLine(char c) {
    if (c == '\r' || previous != '\r') {
      row++;
      column = 0;
    }
    startCell();
  }

  private void startCell() {
    cellStart = true;
    quotedCell = false;
  }
}
