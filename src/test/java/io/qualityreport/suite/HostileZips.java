package io.qualityreport.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packed files that mean harm. */
final class HostileZips {
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_FIXED = 46;
  private static final int END_FIXED = 22;

  private HostileZips() {}

  /** A workbook with parts added, replaced ({@code parts}) or with texts in parts replaced. */
  static byte[] workbookWith(byte[] book, Generators.Arguments a) {
    Map<String, byte[]> entries = entries(book);
    a.map("parts").forEach((name, text) -> entries.put(name.toString(), utf8(text)));
    a.map("change")
        .forEach((name, changes) -> change(entries, name.toString(), (Map<?, ?>) changes));
    a.list("remove").forEach(entries::remove);
    return zip(entries);
  }

  private static void change(Map<String, byte[]> entries, String name, Map<?, ?> changes) {
    String text = new String(entries.get(name), StandardCharsets.UTF_8);
    for (Map.Entry<?, ?> one : changes.entrySet()) {
      if (!text.contains(one.getKey().toString())) {
        throw new IllegalArgumentException("no " + one.getKey() + " in " + name + ": " + text);
      }
      text = text.replace(one.getKey().toString(), one.getValue().toString());
    }
    entries.put(name, utf8(text));
  }

  /** A zip of texts by name, some of them good workbooks. */
  static byte[] of(Generators.Arguments a) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    a.map("files").forEach((name, text) -> entries.put(name.toString(), utf8(text)));
    return zip(entries);
  }

  /** A part that inflates to many blanks. */
  static byte[] bomb(byte[] book, String entry, int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : entries(book).entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        for (int i = 0; one.getKey().equals(entry) && i < megabytes; i++) {
          zip.write(blanks());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip in a zip in a zip. */
  static byte[] nested(byte[] inner, int depth) {
    byte[] zip = inner;
    for (int i = 0; i < depth; i++) {
      zip = zip(Map.of("里面.zip", zip));
    }
    return zip;
  }

  /** Many names for the same bytes: what one entry holds is counted as often as it is named. */
  static byte[] overlapping(byte[] book, int times) {
    byte[] zip = zip(Map.of("a", new byte[1 << 20]));
    ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int start = end.getInt(zip.length - 6);
    byte[] record = Arrays.copyOfRange(zip, start, zip.length - END_FIXED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(zip, 0, start);
    for (int i = 0; i < times; i++) {
      out.writeBytes(named(record, "%06d".formatted(i)));
    }
    ByteBuffer tail = ByteBuffer.allocate(END_FIXED).order(ByteOrder.LITTLE_ENDIAN);
    tail.putInt(0x06054b50).putInt(0).putShort((short) times).putShort((short) times);
    tail.putInt(out.size() - start).putInt(start).putShort((short) 0);
    out.writeBytes(tail.array());
    return out.toByteArray();
  }

  private static byte[] named(byte[] record, String name) {
    ByteBuffer buffer =
        ByteBuffer.allocate(CENTRAL_FIXED + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(record, 0, CENTRAL_FIXED).put(name.getBytes(StandardCharsets.US_ASCII));
    buffer.putInt(0, CENTRAL).putShort(28, (short) name.length()).putShort(30, (short) 0);
    return buffer.array();
  }

  static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try {
      // A stream of entries cannot be read where sizes stand behind them.
      Path file = Files.write(Files.createTempFile("suite", ".zip"), zip);
      try (ZipFile in = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          entries.put(entry.getName(), in.getInputStream(entry).readAllBytes());
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        CRC32 crc = new CRC32();
        crc.update(one.getValue());
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(one.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] blanks() {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  private static byte[] utf8(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
