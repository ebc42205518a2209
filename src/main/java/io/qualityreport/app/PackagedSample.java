package io.qualityreport.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.qualityreport.cli.SampleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sample year that travels inside the program, in the order in which it is dropped. */
final class PackagedSample {
  private static final String FOLDER = "/sample/2023";
  private static final String INDEX = "index.yaml";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private PackagedSample() {}

  /**
   * An entry of the index.
   *
   * @param resource the packaged file below the department's folder; its name is plain ASCII, as
   *     not every build can name another
   * @param department id of the department that drops it
   * @param file the name that it is dropped under
   * @param zh what it shows, in Chinese
   * @param en what it shows, in English
   */
  private record Entry(String resource, String department, String file, String zh, String en) {}

  private record Sample(String name, String department, byte[] content, Path folder)
      implements SampleFile {

    /** Whole or not at all: a route never sees half of it. */
    @Override
    public void drop() {
      try {
        Path part = Files.createDirectories(folder).resolve("." + name + ".part");
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot drop " + name + " into " + folder, e);
      }
    }
  }

  /**
   * The files, to be dropped.
   *
   * @param folder the drop folder of a department
   */
  static List<SampleFile> files(Function<String, Path> folder) {
    Map<String, byte[]> packaged = PackagedFiles.below(FOLDER);
    try {
      List<Entry> index =
          YAML.readValue(content(packaged, INDEX), new TypeReference<List<Entry>>() {});
      return index.stream().map(e -> sample(folder, packaged, e)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read packaged " + INDEX, e);
    }
  }

  private static SampleFile sample(
      Function<String, Path> folder, Map<String, byte[]> packaged, Entry entry) {
    return new Sample(
        entry.file(),
        entry.department(),
        content(packaged, entry.department() + "/" + entry.resource()),
        folder.apply(entry.department()));
  }

  private static byte[] content(Map<String, byte[]> packaged, String path) {
    return Optional.ofNullable(packaged.get(path))
        .orElseThrow(() -> new IllegalStateException("no packaged file " + FOLDER + "/" + path));
  }
}
