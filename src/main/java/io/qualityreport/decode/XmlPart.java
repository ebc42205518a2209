package io.qualityreport.decode;

import com.fasterxml.aalto.UncheckedStreamException;
import io.qualityreport.text.Message;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** One part of a workbook, pulled from its XML event by event under the limits. */
final class XmlPart implements AutoCloseable {
  /** Elements within each other; the parser remembers all of them. */
  private static final int DEEPEST = 1_000;

  private final String name;
  private final Supplier<String> place;
  private final GuardedPart in;
  private final XMLStreamReader2 xml;
  private int depth;

  /** Takes the events of one part's XML. */
  @FunctionalInterface
  interface Visitor {
    /** Takes the event at which the reader stands. */
    void visit(XMLStreamReader2 xml) throws XMLStreamException, IOException, DecodeException;
  }

  /**
   * Begins to read.
   *
   * @param name the part's name
   * @param place says where XML is broken
   */
  XmlPart(XMLInputFactory factory, GuardedPart in, String name, Supplier<String> place)
      throws IOException, DecodeException {
    this.name = name;
    this.place = place;
    this.in = in;
    try {
      this.xml = (XMLStreamReader2) factory.createXMLStreamReader(in);
    } catch (XMLStreamException broken) {
      throw refusal(broken);
    }
  }

  /**
   * Goes on to the next event.
   *
   * @return false at the end
   * @throws DecodeException if the part breaks a limit or is no XML
   * @throws IOException if the disk cannot be read
   */
  boolean next(Visitor visitor) throws IOException, DecodeException {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      check(advance());
      visitor.visit(xml);
      return true;
    } catch (XMLStreamException broken) {
      throw refusal(broken);
    } catch (UncheckedStreamException broken) { // in a text, which is read when it is asked for
      throw refusal((XMLStreamException) broken.getCause());
    }
  }

  private int advance() throws XMLStreamException {
    try {
      return xml.next();
    } catch (UncheckedStreamException broken) {
      throw broken;
    } catch (RuntimeException stumbled) { // such as over a prefix that may not be bound
      throw new XMLStreamException("the parser stumbles", stumbled);
    }
  }

  private void check(int event) throws XMLStreamException, DecodeException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> depth++;
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD ->
          throw new DecodeException(Message.of("decode.document-type", "part", name));
      default -> {}
    }
    if (depth > DEEPEST) {
      throw new XMLStreamException("too many elements within each other");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What the parser met: a limit, a broken disk, or XML that is none. */
  private DecodeException refusal(XMLStreamException broken) throws IOException {
    Throwable cause = broken.getNestedException();
    if (cause instanceof PartLimitException limit) {
      return new DecodeException(limit.explanation());
    }
    boolean disk =
        cause instanceof IOException
            && !(cause instanceof ZipException)
            && !(cause instanceof EOFException)
            && !(cause instanceof java.io.CharConversionException);
    if (disk) {
      throw (IOException) cause;
    }
    return WorkbookZip.broken(place.get(), broken);
  }
}
