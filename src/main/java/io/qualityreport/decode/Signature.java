package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the first bytes of a file say of it. */
enum Signature {
  FOLDER("decode.folder", "(?!)"),
  EMPTY("decode.empty-file", "\\z"),
  ZIP("decode.zip-without-workbook", "PK(\\x03\\x04|\\x05\\x06)"),
  OLE2("decode.ole2-without-workbook", "\\xD0\\xCF\\x11\\xE0\\xA1\\xB1\\x1A\\xE1"),
  PDF("decode.pdf", "%PDF-"),
  IMAGE("decode.image", "\\x89PNG\\r\\n|\\xFF\\xD8\\xFF|GIF8[79]a|II\\*\\x00|MM\\x00\\*"),
  ARCHIVE("decode.archive", "Rar!\\x1A\\x07|7z\\xBC\\xAF|\\x1F\\x8B"),
  RICH_TEXT("decode.rich-text", "\\{\\\\rtf"),
  TEXT("decode.markup", "");

  private static final int HEAD = 1_024;

  private final String refusal;
  private final Pattern start;

  Signature(String refusal, String start) {
    this.refusal = refusal;
    this.start = Pattern.compile("\\A(?:" + start + ")", Pattern.DOTALL);
  }

  /** Why a file of this kind is not read. */
  Message refusal() {
    return Message.of(refusal);
  }

  static Signature of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return FOLDER;
    }
    String head = head(file);
    return Arrays.stream(values())
        .filter(s -> s.start.matcher(head).find())
        .findFirst()
        .orElseThrow();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }
}
