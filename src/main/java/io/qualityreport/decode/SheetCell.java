package io.qualityreport.decode;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;

/** The cell of a sheet's XML at which its reader stands. */
final class SheetCell {
  private int column;
  private Type type = Type.NUMBER;
  private long style;
  private boolean formula;
  private final ReusedText text = new ReusedText();

  /** How a cell's value is written. */
  enum Type {
    NUMBER("n"),
    SHARED("s"),
    COMPUTED("str"),
    INLINE("inlineStr"),
    TRUTH("b"),
    ERROR("e"),
    UNKNOWN("");

    private static final Type[] ALL = values();
    private final String name;

    Type(String name) {
      this.name = name;
    }

    static Type of(CharSequence name) {
      for (Type type : ALL) {
        if (type.name.contentEquals(name)) {
          return type;
        }
      }
      return UNKNOWN;
    }
  }

  /** Begins a cell, which stands there and is a number without a style unless it says more. */
  void begin(int at) {
    this.column = at;
    this.type = Type.NUMBER;
    this.style = -1;
    this.formula = false;
    text.clear();
  }

  /** Takes the column where it stands. */
  void at(int stated) {
    column = stated;
  }

  /** Takes how its value is written. */
  void type(CharSequence name) {
    type = Type.of(name);
  }

  /**
   * Takes the number of its style, which may be empty.
   *
   * @throws XMLStreamException if it is no number
   */
  void style(CharSequence number) throws XMLStreamException {
    style = number.length() == 0 ? -1 : CellReference.number(number);
  }

  /** Notes that it has a formula. */
  void computed() {
    formula = true;
  }

  /** Whether an element of this name holds its value. */
  boolean valueIn(String element) {
    return element.equals(type == Type.INLINE ? "is" : "v");
  }

  /** Begins its value. */
  void beginValue() {
    text.clear();
  }

  /** Goes on with its value. */
  void append(char[] characters, int offset, int length) {
    text.append(characters, offset, length);
  }

  /** Its column from 0. */
  int column() {
    return column;
  }

  /** How its value is written. */
  Type type() {
    return type;
  }

  /** The number of its style, -1 if it has none. */
  long style() {
    return style;
  }

  /** Whether it has a formula. */
  boolean formula() {
    return formula;
  }

  /** Whether it has no value. */
  boolean blank() {
    return text.isEmpty();
  }

  /** Whether it has a text that it shares with others, whose number is its value. */
  boolean shared() {
    return type == Type.SHARED && !blank();
  }

  /** Its value as a whole number from 0. */
  long index() throws XMLStreamException {
    return CellReference.number(text);
  }

  /**
   * Its value as a number.
   *
   * @throws NumberFormatException if it is none
   */
  BigDecimal number() {
    return text.number();
  }

  /** Its value as it is written. */
  String text() {
    return text.toString();
  }
}
