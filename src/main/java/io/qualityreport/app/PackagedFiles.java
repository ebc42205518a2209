package io.qualityreport.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that travel inside the program: in its jar, or in a folder while it is developed. */
final class PackagedFiles {

  private PackagedFiles() {}

  /**
   * All files below a packaged folder.
   *
   * @param folder such as {@code /home}
   * @return path below the folder, with {@code /}, to content, sorted; empty if there is no such
   *     folder
   */
  static Map<String, byte[]> below(String folder) {
    URL url = PackagedFiles.class.getResource(folder);
    if (url == null) {
      return Map.of();
    }
    try {
      return url.getProtocol().equals("jar")
          ? inJar(url.toURI(), folder)
          : in(Path.of(url.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read packaged files of " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource's address is always a URI: " + url, e);
    }
  }

  private static Map<String, byte[]> inJar(URI address, String folder) throws IOException {
    String jar = address.toString().substring(0, address.toString().indexOf("!/"));
    Path file = Path.of(URI.create(jar.substring("jar:".length())));
    try (FileSystem entries = FileSystems.newFileSystem(file)) {
      return in(entries.getPath(folder));
    }
  }

  private static Map<String, byte[]> in(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }
}
