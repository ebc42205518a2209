package io.qualityreport.ops;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What tells this program apart from any other that might compute or write differently: its own
 * classes and resources, the names of its libraries, and the Java runtime. A version number would
 * not do, because programs between two versions have the same.
 */
final class ProgramBuild {
  private static final String CURRENT = compute();

  private ProgramBuild() {}

  /** SHA-256 of the program that runs, hex. */
  static String current() {
    return CURRENT;
  }

  private static String compute() {
    try {
      MessageDigest digest = DigestUtils.getSha256Digest();
      Path own =
          Path.of(ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(own)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          add(digest, own.relativize(file).toString());
          add(digest, file);
        }
      }
      libraries().forEach(name -> add(digest, name));
      add(digest, System.getProperty("java.runtime.version"));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own files", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot tell which program this is", e);
    }
  }

  private static List<String> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> String.valueOf(Path.of(entry).getFileName()))
        .sorted()
        .toList();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
