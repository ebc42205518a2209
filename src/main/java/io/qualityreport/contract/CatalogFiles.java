package io.qualityreport.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The catalog's files: packaged in the program, or a directory that overrides them as a whole. Read
 * once, so that everything loaded from one instance belongs together. Immutable.
 */
public final class CatalogFiles {
  private static final String ANCHOR = "departments.yaml";
  private final SortedMap<String, byte[]> files;

  private CatalogFiles(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** The packaged catalog. */
  public static CatalogFiles packaged() {
    URL anchor = CatalogFiles.class.getResource("/catalog/" + ANCHOR);
    if (anchor == null) {
      throw new CatalogException(
          ANCHOR, "expected in the program's own catalog/, found none; the program is incomplete");
    }
    return beside(anchor);
  }

  /**
   * The catalog in a directory.
   *
   * @throws CatalogException if there is no such directory
   */
  public static CatalogFiles directory(Path root) {
    if (!Files.isDirectory(root)) {
      throw new CatalogException(
          ANCHOR, "expected in the directory " + root + ", found no such directory");
    }
    try {
      return new CatalogFiles(readAll(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The catalog that a packaged file lies in, in a directory of classes or in a jar. */
  static CatalogFiles beside(URL anchor) {
    try {
      if (!(anchor.openConnection() instanceof JarURLConnection inJar)) {
        return directory(Path.of(anchor.toURI()).resolveSibling(""));
      }
      Path jar = Path.of(inJar.getJarFileURL().toURI());
      try (FileSystem content = FileSystems.newFileSystem(jar)) {
        return new CatalogFiles(
            readAll(content.getPath(inJar.getEntryName()).resolveSibling("").toAbsolutePath()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no file name: " + anchor, e);
    }
  }

  private static SortedMap<String, byte[]> readAll(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".") && !path.contains("/.")) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** Paths below a folder that end so, relative to the catalog with {@code /}, sorted. */
  public List<String> list(String folder, String ending) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
        .toList();
  }

  /**
   * The text of a file, in UTF-8, without a byte order mark.
   *
   * @throws CatalogException if there is none, or if it is not UTF-8
   */
  public String text(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new CatalogException(path, "expected, found no such file; add it to the catalog");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new CatalogException(
          path, "expected text in UTF-8, found other bytes; save the file as UTF-8");
    }
  }

  /**
   * Reads YAML strictly into a record or a list of records: an unknown or repeated key, a wrong
   * type is a {@link CatalogException} that names file and key. Constants of an enum are written in
   * lower case with hyphens; a key that is left out becomes null.
   */
  public <T> T yaml(String path, TypeReference<T> type) {
    return StrictYaml.read(path, text(path), type);
  }

  /** SHA-256 over all names and contents, hex: the catalog's version. */
  public String hash() {
    MessageDigest digest = DigestUtils.getSha256Digest();
    files.forEach(
        (path, content) -> {
          digest.update((path + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
