package io.qualityreport.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files packed together: {@code files} by name, each a text, {@code hex:} and bytes, or {@code
 * packaged:} and a file of the packaged sample year; {@code names} is the charset of the names.
 */
final class PackedContent {
  private static final Path SAMPLE = Path.of("src", "main", "resources", "sample", "2023");

  private PackedContent() {}

  static byte[] of(Generators.Arguments arguments) {
    Map<?, ?> files = (Map<?, ?>) arguments.values().get("files");
    Map<String, String> byName = new TreeMap<>();
    files.forEach((name, content) -> byName.put(String.valueOf(name), String.valueOf(content)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip =
        new ZipOutputStream(bytes, Charset.forName(arguments.text("names")))) {
      for (Map.Entry<String, String> file : byName.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(bytes(file.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String content) throws IOException {
    if (content.startsWith("hex:")) {
      return HexFormat.of().parseHex(content.substring(4));
    }
    return content.startsWith("packaged:")
        ? Files.readAllBytes(SAMPLE.resolve(content.substring(9)))
        : content.getBytes(StandardCharsets.UTF_8);
  }
}
