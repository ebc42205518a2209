package io.qualityreport.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The names of packed files. They are only ever shown, never used as a path. */
final class PackedName {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final int LONGEST = 120;

  /** Length and place of the first file's name in a .zip. */
  private static final int LENGTH = 26;

  private static final int NAME = 30;

  private PackedName() {}

  /** The names of files, each once. */
  static List<String> of(List<ZipArchiveEntry> entries) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      String name = of(entry);
      String own = name;
      for (int i = 2; !taken.add(own); i++) {
        own = name + " (" + i + ")";
      }
      names.add(own);
    }
    return names;
  }

  /** The name as its packer meant it: Windows writes the system's charset and does not say so. */
  static String of(ZipArchiveEntry entry) {
    boolean stated = entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    String name = stated ? entry.getName() : decoded(entry.getRawName()).orElse(entry.getName());
    String shown = name.replace('\\', '/').replaceAll("[\\p{Cntrl}\\p{Cf}]", "_");
    int excess = shown.codePointCount(0, shown.length()) - LONGEST;
    return excess > 0 ? "…" + shown.substring(shown.offsetByCodePoints(0, excess)) : shown;
  }

  /** Whether a name is that of a part of an office document. */
  static boolean ofDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("[content_types].xml")
        || lower.equals("mimetype")
        || lower.equals("_rels/.rels")
        || lower.equals("xl/workbook.xml")
        || lower.equals("xl/workbook.bin");
  }

  /** Whether a first part's name is like those of office documents. */
  static boolean inDocument(String name) {
    return ofDocument(name)
        || List.of("xl/", "docprops/", "_rels/", "word/", "ppt/").stream()
            .anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
  }

  /** Whether a system or an office program left the file, not a person. */
  static boolean ofSystem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith("__MACOSX/")
        || last.startsWith("~$")
        || last.startsWith(".")
        || Set.of("thumbs.db", "desktop.ini").contains(last);
  }

  /** The name of the first file in a pack that is broken behind it. */
  static String first(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(1 << 10);
      int length = head.length > NAME ? head[LENGTH] & 0xff : 0;
      int end = Math.min(head.length, NAME + length);
      return length == 0 ? "" : new String(head, NAME, end - NAME, StandardCharsets.UTF_8);
    }
  }

  private static Optional<String> decoded(byte[] raw) {
    return CHARSETS.stream().flatMap(c -> strictly(c, raw).stream()).findFirst();
  }

  private static Optional<String> strictly(Charset charset, byte[] raw) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(raw))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
