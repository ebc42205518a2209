package io.qualityreport.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The texts that the cells of a workbook share, each of which is held in memory once, and read when
 * a cell first needs it or one behind it. Not thread-safe.
 */
final class SharedTexts implements AutoCloseable {
  private final Items items = new Items();
  private final Optional<XmlPart> part;
  private boolean ended;

  private SharedTexts(Optional<XmlPart> part) {
    this.part = part;
    this.ended = part.isEmpty();
  }

  /** Opens the texts of a workbook. */
  static SharedTexts of(WorkbookZip zip, Optional<String> part, DecodeLimits limits)
      throws IOException, DecodeException {
    return new SharedTexts(
        part.isPresent()
            ? Optional.of(zip.open(part.get(), limits.wholeBytes(), part::get))
            : Optional.empty());
  }

  /**
   * Whether there are more texts than that.
   *
   * @throws DecodeException if there are more than memory is kept for, or they are no XML
   */
  boolean has(long index) throws IOException, DecodeException {
    while (!ended && index >= items.texts.size()) {
      ended = !part.orElseThrow().next(items);
    }
    return index < items.texts.size();
  }

  /**
   * Reads all that were not needed so far.
   *
   * @throws DecodeException if there are more than memory is kept for, or they are no XML
   */
  void readAll() throws IOException, DecodeException {
    has(Long.MAX_VALUE);
  }

  /** One that there is, which may be empty. */
  String get(int index) {
    return items.texts.get(index);
  }

  @Override
  public void close() throws IOException {
    if (part.isPresent()) {
      part.get().close();
    }
  }

  /** Takes the text of every item but for how it is pronounced. */
  private static final class Items implements XmlPart.Visitor {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inItem;
    private boolean pronunciation;

    @Override
    public void visit(XMLStreamReader2 xml) throws XMLStreamException {
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
