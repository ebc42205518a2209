package io.qualityreport.decode;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The cell of a sheet's XML at which its reader stands. */
final class SheetCell {
  private int column;
  private Type type = Type.NUMBER;
  private boolean formula;
  private final ReusedText address = new ReusedText();
  private final ReusedText typeName = new ReusedText();
  private final ReusedText style = new ReusedText();
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

  /**
   * Begins a cell at its element.
   *
   * @param next the column where it stands if it does not say so
   * @throws XMLStreamException if it says that it stands where no cell can
   */
  void begin(int next, XMLStreamReader2 xml) throws XMLStreamException {
    column = next;
    type = Type.NUMBER;
    typeName.clear();
    style.clear();
    formula = false;
    text.clear();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributePrefix(i).isEmpty()) {
        take(xml, i);
      }
    }
  }

  private void take(XMLStreamReader2 xml, int attribute) throws XMLStreamException {
    switch (xml.getAttributeLocalName(attribute)) {
      case "r" -> {
        xml.getAttributeAs(attribute, address);
        column = CellReference.column(address);
      }
      case "t" -> {
        xml.getAttributeAs(attribute, typeName);
        type = Type.of(typeName);
      }
      case "s" -> xml.getAttributeAs(attribute, style);
      default -> {}
    }
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

  /** The same as it stands there, empty where nothing does. */
  CharSequence typeName() {
    return typeName;
  }

  /** The number of its style, empty if it has none. */
  CharSequence style() {
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
