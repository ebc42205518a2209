package io.qualityreport.decode;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.qualityreport.text.Message;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;

/** The parts of a packed workbook, read as XML without document types, entities or excess. */
final class WorkbookZip implements AutoCloseable {
  private static final int MOST_PARTS = 10_000;

  private final ZipFile zip;
  private final List<String> names;
  private final DecodeLimits limits;
  private final XMLInputFactory factory = factory();

  private WorkbookZip(ZipFile zip, DecodeLimits limits) {
    this.zip = zip;
    this.names = zip.stream().map(ZipEntry::getName).toList();
    this.limits = limits;
  }

  static WorkbookZip open(Path file, DecodeLimits limits) throws IOException, DecodeException {
    try {
      return open(new ZipFile(file.toFile()), limits);
    } catch (ZipException | EOFException broken) {
      throw broken("ZIP", broken);
    }
  }

  private static WorkbookZip open(ZipFile zip, DecodeLimits limits)
      throws IOException, DecodeException {
    int parts = zip.size();
    if (parts > MOST_PARTS) {
      zip.close();
      throw new DecodeException(
          Message.of("decode.too-many-parts", "found", parts, "limit", MOST_PARTS));
    }
    try {
      return new WorkbookZip(zip, limits);
    } catch (IllegalArgumentException broken) { // a name that is no text
      zip.close();
      throw broken("ZIP", broken);
    }
  }

  /** The names of all parts that are XML. */
  List<String> xmlParts() {
    return names.stream().filter(n -> n.endsWith(".xml") || n.endsWith(".rels")).toList();
  }

  /** Whether programs are among the parts. */
  boolean macros() {
    return names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
  }

  /** The name under which a part stands, whatever its letters' case. */
  Optional<String> find(String part) {
    String name = part.startsWith("/") ? part.substring(1) : part;
    return names.stream().filter(n -> n.equalsIgnoreCase(name)).findFirst();
  }

  /** Reads a part from begin to end. */
  void read(String part, XmlPart.Visitor visitor) throws IOException, DecodeException {
    try (XmlPart xml = open(part, () -> part)) {
      while (xml.next(visitor)) {
        // to its end
      }
    }
  }

  /**
   * Begins to read a part.
   *
   * @param place says where XML is broken
   */
  XmlPart open(String part, Supplier<String> place) throws IOException, DecodeException {
    return open(part, limits.inflatedBytes(), place);
  }

  /** Begins to read a part that is no longer than so many bytes. */
  XmlPart open(String part, long limit, Supplier<String> place)
      throws IOException, DecodeException {
    return new XmlPart(factory, inflated(part, limit), part, place);
  }

  /** As many bytes as a part says it inflates to, -1 if it does not. */
  long inflatedBytes(String part) {
    return zip.getEntry(part).getSize();
  }

  /** The bytes of a part. */
  GuardedPart bytes(String part) throws IOException, DecodeException {
    return inflated(part, limits.inflatedBytes());
  }

  private GuardedPart inflated(String part, long limit) throws IOException, DecodeException {
    ZipEntry entry = zip.getEntry(part);
    try {
      return new GuardedPart(
          zip.getInputStream(entry), part, entry.getCompressedSize(), limit, limits);
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

  /** Makes parsers that know neither document types nor entities of their own. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
