package io.qualityreport.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Office file again so that its bytes depend on nothing but its content: entries in one
 * order, no times of the machine, one day for the times in its properties; files inside it too.
 */
public final class FixedPackage {
  /** The first midnight of the format would be written with the machine's time zone. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 2, 0, 0, 0);

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String PROPERTIES = "docProps/core.xml";

  private final LocalDate day;

  /**
   * Makes a writer.
   *
   * @param day the day that the file's properties name
   */
  public FixedPackage(LocalDate day) {
    this.day = day;
  }

  /** The same file with fixed bytes. */
  public byte[] of(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(fixed(part.getKey(), part.getValue()));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The parts, the table of types first as readers expect it. */
  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private byte[] fixed(String name, byte[] content) throws IOException {
    if (name.endsWith(".xlsx")) {
      return of(content);
    }
    return name.equals(PROPERTIES)
        ? dated(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
        : content;
  }

  private String dated(String properties) {
    return properties.replaceAll(
        "(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z");
  }
}
