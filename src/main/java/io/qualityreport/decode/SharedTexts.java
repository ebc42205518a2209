package io.qualityreport.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share, each of which is held in memory once. */
final class SharedTexts {
  private final List<String> texts;

  private SharedTexts(List<String> texts) {
    this.texts = texts;
  }

  /**
   * Reads the texts of a workbook.
   *
   * @throws DecodeException if there are more than memory is kept for, or they are no XML
   */
  static SharedTexts of(WorkbookZip zip, Optional<String> part, DecodeLimits limits)
      throws IOException, DecodeException {
    Items items = new Items();
    if (part.isPresent()) {
      zip.read(part.get(), limits.wholeBytes(), items);
    }
    return new SharedTexts(items.texts);
  }

  /** How many there are. */
  int count() {
    return texts.size();
  }

  /** One of them, which may be empty. */
  String get(int index) {
    return texts.get(index);
  }

  /** Takes the text of every item but for how it is pronounced. */
  private static final class Items implements XmlPart.Visitor {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inItem;
    private boolean pronunciation;

    @Override
    public void visit(XMLStreamReader xml) throws XMLStreamException {
      switch (xml.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inItem && !pronunciation) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("no such entity: " + xml.getLocalName());
        default -> {}
      }
    }

    private void start(String element) {
      if (element.equals("si")) {
        inItem = true;
        text.setLength(0);
      } else if (element.equals("rPh")) {
        pronunciation = true;
      }
    }

    private void end(String element) {
      if (element.equals("si")) {
        inItem = false;
        texts.add(text.isEmpty() ? "" : EscapedText.of(text.toString()));
      } else if (element.equals("rPh")) {
        pronunciation = false;
      }
    }
  }
}
