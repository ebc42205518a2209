package io.qualityreport.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the bytes of a content. */
final class ContentBytes {
  private static final Path SAMPLE = Path.of("src", "main", "resources", "sample", "2023");

  private ContentBytes() {}

  static byte[] of(Content content) {
    List<byte[]> made =
        Stream.of(
                content.text().map(content.as()::text),
                content.table().map(TableSpec::lines).map(content.as()::table),
                content.book().map(BookSpec::bytes),
                content.hex().map(h -> HexFormat.of().parseHex(h.replaceAll("\\s", ""))),
                content.base64().map(b -> Base64.getMimeDecoder().decode(b)),
                content.packaged().map(ContentBytes::packaged),
                content.generated().map(name -> Generators.bytes(name, content.with())))
            .flatMap(Optional::stream)
            .toList();
    if (made.size() != 1) {
      throw new IllegalArgumentException("expected one way to make the bytes, found " + content);
    }
    return made.get(0);
  }

  private static byte[] packaged(String file) {
    try {
      return Files.readAllBytes(SAMPLE.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
