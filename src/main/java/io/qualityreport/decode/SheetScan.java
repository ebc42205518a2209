package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.text.Message;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Takes a sheet's XML apart and holds it against what every honest sheet keeps, so that whoever
 * takes its content needs only constant memory. Proving a sheet and reading its rows both go
 * through it, so that what is proven is what is read.
 */
final class SheetScan implements XmlPart.Visitor {
  private static final int LAST_ROW = 1_048_576;
  private static final int COLUMNS = 16_384;
  private static final int MOST_MERGES = 200_000;

  private final String sheet;
  private final SharedTexts shared;
  private final DecodeLimits limits;
  private final SheetContent content;
  private final SheetCell cell = new SheetCell();
  private int merges;
  private long row;
  private int column = -1;
  private boolean inData;
  private boolean inValue;
  private boolean collecting;
  private long characters;

  /**
   * Makes a scan.
   *
   * @param sheet the sheet's name
   * @param shared texts that the cells share
   */
  SheetScan(String sheet, SharedTexts shared, DecodeLimits limits, SheetContent content) {
    this.sheet = sheet;
    this.shared = shared;
    this.limits = limits;
    this.content = content;
  }

  @Override
  public void visit(XMLStreamReader2 xml) throws XMLStreamException, IOException, DecodeException {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (inValue) {
          text(xml);
        }
      }
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException("no such entity: " + xml.getLocalName());
      default -> {}
    }
  }

  private void start(XMLStreamReader2 xml) throws DecodeException, XMLStreamException {
    String element = xml.getLocalName();
    if (inData) {
      startInData(xml, element);
    } else {
      switch (element) {
        case "sheetData" -> inData = true;
        case "col" -> column(xml);
        case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
        default -> {}
      }
    }
  }

  private void startInData(XMLStreamReader2 xml, String element)
      throws DecodeException, XMLStreamException {
    switch (element) {
      case "c" -> startCell(xml);
      case "v", "is" -> startValue(element);
      case "f" -> cell.computed();
      case "row" -> {
        startRow(xml.getAttributeValue(null, "r"));
        content.row(row, hidden(xml));
      }
      default -> {}
    }
  }

  private void end(String element) throws XMLStreamException, IOException, DecodeException {
    switch (element) {
      case "v", "is" -> {
        inValue = false;
        collecting = false;
      }
      case "c" -> endCell();
      case "row" -> endRow();
      case "sheetData" -> inData = false;
      default -> {}
    }
  }

  private void column(XMLStreamReader2 xml) throws XMLStreamException {
    if (hidden(xml)) {
      long first = CellReference.number(String.valueOf(xml.getAttributeValue(null, "min")));
      long last = CellReference.number(String.valueOf(xml.getAttributeValue(null, "max")));
      content.hiddenColumns((int) first - 1, (int) Math.min(last, COLUMNS) - 1);
    }
  }

  private static boolean hidden(XMLStreamReader2 xml) {
    String hidden = xml.getAttributeValue(null, "hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private void startRow(String number) throws DecodeException, XMLStreamException {
    long found = number == null ? row + 1 : CellReference.number(number.strip());
    if (found <= row || found > LAST_ROW) {
      throw new DecodeException(
          Message.of("decode.row-number", "sheet", sheet, "previous", row, "found", found));
    }
    row = found;
    column = -1;
  }

  private void endRow() {
    if (inData) {
      content.endRow();
    }
  }

  private void startCell(XMLStreamReader2 xml) throws XMLStreamException {
    characters = 0;
    cell.begin(column + 1, xml);
    column = cell.column();
    if (column >= COLUMNS) {
      throw new XMLStreamException("no such cell: " + CellAddress.of(column, row));
    }
  }

  private void startValue(String element) {
    inValue = true;
    if (cell.valueIn(element)) {
      collecting = true;
      cell.beginValue();
    }
  }

  private void endCell() throws XMLStreamException, IOException, DecodeException {
    if (inData) {
      if (cell.shared() && !shared.has(cell.index())) {
        throw new XMLStreamException("no shared text " + cell.text());
      }
      content.cell(cell);
    }
  }

  private void text(XMLStreamReader2 xml) throws DecodeException {
    characters += xml.getTextLength();
    if (characters > limits.cellCharacters()) {
      throw new DecodeException(
          Message.of(
              "decode.cell-too-long",
              "cell",
              CellAddress.of(Math.max(0, column), row),
              "limit",
              limits.cellCharacters()));
    }
    if (collecting) {
      cell.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private void merge(String reference) throws DecodeException, XMLStreamException {
    merges++;
    if (merges > MOST_MERGES) {
      throw new DecodeException(
          Message.of("decode.too-many-merges", "sheet", sheet, "limit", MOST_MERGES));
    }
    String[] corners = String.valueOf(reference).split(":", 2);
    String first = corners[0];
    String last = corners[corners.length - 1];
    content.merged(
        new CellRange(
            CellReference.row(first),
            CellReference.row(last),
            CellReference.column(first),
            CellReference.column(last)));
  }
}
