package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One pass over a sheet's XML that keeps its merged cells and holds the rest against what every
 * honest sheet keeps, so that reading the rows afterwards needs only constant memory.
 */
final class SheetScan implements WorkbookZip.Visitor {
  private static final int LAST_ROW = 1_048_576;
  private static final int COLUMNS = 16_384;
  private static final int MOST_MERGES = 200_000;
  private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

  private final String sheet;
  private final int sharedStrings;
  private final DecodeLimits limits;
  private final List<CellRange> merged = new ArrayList<>();
  private final Concealed.Collector concealed = new Concealed.Collector();
  private long row;
  private int column = -1;
  private boolean shared;
  private boolean inValue;
  private final StringBuilder index = new StringBuilder();
  private long characters;

  /**
   * Makes a scan.
   *
   * @param sheet the sheet's name
   * @param sharedStrings how many texts the cells share
   */
  SheetScan(String sheet, int sharedStrings, DecodeLimits limits) {
    this.sheet = sheet;
    this.sharedStrings = sharedStrings;
    this.limits = limits;
  }

  /** What was found out about the sheet. */
  WorkbookScan.Layout layout() {
    return new WorkbookScan.Layout(merged, concealed.all());
  }

  @Override
  public void visit(XMLStreamReader xml) throws XMLStreamException, DecodeException {
    if (xml.isStartElement()) {
      start(xml);
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    } else if (xml.isCharacters() && inValue) {
      text(xml);
    }
  }

  private void start(XMLStreamReader xml) throws DecodeException, XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> {
        startRow(xml.getAttributeValue(null, "r"));
        if (hidden(xml)) {
          concealed.row(row);
        }
      }
      case "col" -> column(xml);
      case "c" -> startCell(xml);
      case "v", "is" -> inValue = true;
      case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
      default -> {}
    }
  }

  private void column(XMLStreamReader xml) throws XMLStreamException {
    if (hidden(xml)) {
      long first = integer(String.valueOf(xml.getAttributeValue(null, "min")));
      long last = integer(String.valueOf(xml.getAttributeValue(null, "max")));
      concealed.columns((int) first - 1, (int) Math.min(last, COLUMNS) - 1, limits.columns());
    }
  }

  private static boolean hidden(XMLStreamReader xml) {
    String hidden = xml.getAttributeValue(null, "hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private void startRow(String number) throws DecodeException, XMLStreamException {
    long found = number == null ? row + 1 : integer(number);
    if (found <= row || found > LAST_ROW) {
      throw new DecodeException(
          Message.of("decode.row-number", "sheet", sheet, "previous", row, "found", found));
    }
    row = found;
    column = -1;
  }

  private void startCell(XMLStreamReader xml) throws XMLStreamException {
    String address = xml.getAttributeValue(null, "r");
    column = address == null ? column + 1 : cell(address)[0];
    if (column >= COLUMNS) {
      throw new XMLStreamException("no such cell: " + address);
    }
    shared = "s".equals(xml.getAttributeValue(null, "t"));
    index.setLength(0);
    characters = 0;
  }

  private void text(XMLStreamReader xml) throws DecodeException {
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
    if (shared) {
      index.append(xml.getText());
    }
  }

  private void end(String element) throws XMLStreamException {
    if (element.equals("v") || element.equals("is")) {
      inValue = false;
    } else if (element.equals("c") && shared && !index.isEmpty()) {
      long found = integer(index.toString());
      if (found >= sharedStrings) {
        throw new XMLStreamException("no shared text " + found);
      }
    }
  }

  private void merge(String reference) throws DecodeException, XMLStreamException {
    if (merged.size() == MOST_MERGES) {
      throw new DecodeException(
          Message.of("decode.too-many-merges", "sheet", sheet, "limit", MOST_MERGES));
    }
    String[] corners = String.valueOf(reference).split(":", 2);
    int[] first = cell(corners[0]);
    int[] last = cell(corners[corners.length - 1]);
    merged.add(new CellRange(first[1], last[1], first[0], last[0]));
  }

  /** Column from 0 and row from 1 of an address. */
  private static int[] cell(String address) throws XMLStreamException {
    Matcher parts = CELL.matcher(address);
    if (!parts.matches()) {
      throw new XMLStreamException("no such cell: " + address);
    }
    int column = 0;
    for (char letter : parts.group(1).toCharArray()) {
      column = column * 26 + (letter - 'A' + 1);
    }
    return new int[] {column - 1, Integer.parseInt(parts.group(2))};
  }

  private static long integer(String text) throws XMLStreamException {
    if (!text.strip().matches("[0-9]{1,10}")) {
      throw new XMLStreamException("no row or text number: " + text);
    }
    return Long.parseLong(text.strip());
  }
}
