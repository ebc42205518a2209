package io.qualityreport.decode;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.text.Message;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook as one XML file, "XML Spreadsheet 2003"; cells are Data in Cell in Row in Table. */
final class XmlWorkbook {
  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

  private final DecodeLimits limits;
  private final List<HeldSheet> sheets = new ArrayList<>();
  private String name = "";
  private boolean hiddenSheet;
  private HeldRows rows;
  private boolean hiddenRow;
  private int width = 1;
  private int height = 1;
  private String type = "";
  private final StringBuilder text = new StringBuilder();
  private int columns;
  private Object value;

  private XmlWorkbook(DecodeLimits limits) {
    this.limits = limits;
    this.rows = new HeldRows(limits);
  }

  static HeldFile open(MarkedUpText text, DecodeLimits limits) throws DecodeException {
    XmlWorkbook workbook = new XmlWorkbook(limits);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.text().strip()));
      while (xml.hasNext()) {
        workbook.take(xml, xml.next());
      }
    } catch (XMLStreamException broken) {
      throw WorkbookZip.broken("XML", broken);
    }
    if (workbook.sheets.isEmpty()) {
      throw new DecodeException(Message.of("decode.markup-without-table"));
    }
    return new HeldFile(FileFormat.XML, text.charset(), workbook.sheets, limits);
  }

  private void take(XMLStreamReader xml, int event) throws XMLStreamException, DecodeException {
    switch (event) {
      case XMLStreamConstants.DTD ->
          throw new DecodeException(Message.of("decode.document-type", "part", "Workbook"));
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml);
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws DecodeException {
    switch (xml.getLocalName()) {
      case "Worksheet" -> {
        name = text(xml, "Name");
        hiddenSheet = false;
        rows = new HeldRows(limits);
        columns = 0;
      }
      case "Column" -> startColumn(xml);
      case "Row" -> startRow(xml);
      case "Cell" -> startCell(xml);
      case "Data" -> type = text(xml, "Type");
      default -> {}
    }
    text.setLength(0);
  }

  private void startColumn(XMLStreamReader xml) {
    int first = number(xml, "Index", columns + 1) - 1;
    int last = first + number(xml, "Span", 0);
    if (text(xml, "Hidden").equals("1")) {
      rows.hideColumns(first, last);
    }
    columns = last + 1;
  }

  private void startRow(XMLStreamReader xml) throws DecodeException {
    long next = number(xml, "Index", 0);
    while (rows.row() < next) {
      rows.endRow(false);
    }
    hiddenRow = text(xml, "Hidden").equals("1");
  }

  private void startCell(XMLStreamReader xml) {
    rows.at(number(xml, "Index", 0) - 1);
    width = number(xml, "MergeAcross", 0) + 1;
    height = number(xml, "MergeDown", 0) + 1;
    type = "";
  }

  private void append(XMLStreamReader xml) {
    text.append(xml.getText());
  }

  private void end(String element) throws DecodeException {
    switch (element) {
      case "Data" -> value = type.isEmpty() ? null : value(text.toString());
      case "Cell" -> {
        rows.cell(value, width, height);
        value = null;
      }
      case "Row" -> rows.endRow(hiddenRow);
      case "Visible" -> hiddenSheet |= !text.toString().strip().equals("SheetVisible");
      case "Worksheet" -> sheets.add(rows.sheet(name).named(name, hiddenSheet));
      default -> {}
    }
  }

  private Object value(String content) throws DecodeException {
    try {
      return switch (type) {
        case "Number" -> CellNumber.of(new BigDecimal(content.strip()).doubleValue());
        case "DateTime" -> LocalDateTime.parse(content.strip());
        case "Boolean" -> content.strip().equals("1");
        case "Error" -> new UnreadableCell(content);
        default -> content.isEmpty() ? null : content;
      };
    } catch (NumberFormatException | DateTimeParseException broken) {
      throw WorkbookZip.broken(name, broken);
    }
  }

  private static String text(XMLStreamReader xml, String attribute) {
    String text = xml.getAttributeValue(NAMESPACE, attribute);
    return text == null ? "" : text;
  }

  private static int number(XMLStreamReader xml, String attribute, int otherwise) {
    String text = text(xml, attribute);
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  /** Makes a parser that knows neither document types nor entities of its own. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
