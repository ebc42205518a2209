package io.qualityreport.decode;

import javax.xml.stream.XMLStreamException;

/** The cell of a sheet's XML at which its reader stands. */
final class SheetCell {
  private int column;
  private String type = "";
  private String style = "";
  private boolean formula;
  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a cell.
   *
   * @param type how its value is written, null for a number
   * @param style number of its style, null if it has none
   */
  void begin(int at, String type, String style) {
    this.column = at;
    this.type = type == null ? "n" : type;
    this.style = style == null ? "" : style;
    this.formula = false;
    text.setLength(0);
  }

  /** Notes that it has a formula. */
  void computed() {
    formula = true;
  }

  /** Whether an element of this name holds its value. */
  boolean valueIn(String element) {
    return element.equals(type.equals("inlineStr") ? "is" : "v");
  }

  /** Begins its value. */
  void beginValue() {
    text.setLength(0);
  }

  /** Goes on with its value. */
  void append(char[] characters, int offset, int length) {
    text.append(characters, offset, length);
  }

  /** Its column from 0. */
  int column() {
    return column;
  }

  /** How its value is written: n, s, str, inlineStr, b or e, or nothing that is known. */
  String type() {
    return type;
  }

  /** The number of its style, empty if it has none. */
  String style() {
    return style;
  }

  /** Whether it has a formula. */
  boolean formula() {
    return formula;
  }

  /** Whether it has a text that it shares with others, whose number is its value. */
  boolean shared() {
    return type.equals("s") && text.length() > 0;
  }

  /** Its value as a whole number from 0. */
  long number() throws XMLStreamException {
    return CellReference.number(text);
  }

  /** Its value as it is written. */
  String text() {
    return text.toString();
  }
}
