package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a packed workbook, read as XML without document types, entities or excess. */
final class WorkbookZip implements AutoCloseable {
  private static final int MOST_PARTS = 10_000;

  /** Takes the events of one part's XML. */
  @FunctionalInterface
  interface Visitor {
    /** Takes the event at which the reader stands. */
    void visit(XMLStreamReader xml) throws XMLStreamException, DecodeException;
  }

  private final ZipFile zip;
  private final DecodeLimits limits;
  private final XMLInputFactory factory = factory();

  private WorkbookZip(ZipFile zip, DecodeLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static WorkbookZip open(Path file, DecodeLimits limits) throws IOException, DecodeException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      int parts = zip.size();
      if (parts > MOST_PARTS) {
        zip.close();
        throw new DecodeException(
            Message.of("decode.too-many-parts", "found", parts, "limit", MOST_PARTS));
      }
      return new WorkbookZip(zip, limits);
    } catch (ZipException broken) {
      throw broken("ZIP", broken);
    }
  }

  /** The names of all parts that are XML. */
  List<String> xmlParts() {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(n -> n.endsWith(".xml") || n.endsWith(".rels"))
        .toList();
  }

  /** Whether programs are among the parts. */
  boolean macros() {
    return zip.stream()
        .anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
  }

  /** The name under which a part stands, whatever its letters' case. */
  Optional<String> find(String part) {
    String name = part.startsWith("/") ? part.substring(1) : part;
    return zip.stream().map(ZipEntry::getName).filter(n -> n.equalsIgnoreCase(name)).findFirst();
  }

  /** Reads a part from begin to end. */
  void read(String part, Visitor visitor) throws IOException, DecodeException {
    read(part, limits.inflatedBytes(), visitor);
  }

  /** Reads a part that is no longer than so many bytes. */
  void read(String part, long limit, Visitor visitor) throws IOException, DecodeException {
    ZipEntry entry = zip.getEntry(part);
    try (GuardedPart in =
        new GuardedPart(
            zip.getInputStream(entry), part, entry.getCompressedSize(), limit, limits)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new DecodeException(Message.of("decode.document-type", "part", part));
        }
        visitor.visit(xml);
      }
    } catch (XMLStreamException broken) {
      throw refusal(part, broken);
    } catch (PartLimitException broken) {
      throw new DecodeException(broken.explanation());
    } catch (ZipException | EOFException broken) {
      throw broken(part, broken);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static DecodeException broken(String place, Throwable cause) {
    DecodeException broken =
        new DecodeException(Message.of("decode.broken-workbook", "place", place));
    broken.initCause(cause);
    return broken;
  }

  /** What the parser met: a limit, a broken disk, or XML that is none. */
  private static DecodeException refusal(String part, XMLStreamException broken)
      throws IOException {
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
    return broken(part, broken);
  }

  /** Makes parsers that know neither document types nor entities of their own. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
