package io.qualityreport.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample year 2023 as files of the kinds that people really drop. Everything in it is made up;
 * what is counted from it is what the county's report of that year says. The same program always
 * gives the same bytes.
 */
public final class SampleYear {

  /** Where the files are kept, from the project's folder. */
  static final Path COMMITTED = Path.of("src", "main", "resources", "sample", "2023");

  private static final List<Dropped> DROPPED = draw();

  private SampleYear() {}

  /**
   * A file of the year.
   *
   * @param resource where it is kept: plain ASCII, as not every build can name another file
   * @param department id of the department that drops it
   * @param name the name it is dropped under
   * @param zh what it is, Chinese
   * @param en what it is, English
   * @param bytes its content
   */
  public record Dropped(
      String resource, String department, String name, String zh, String en, byte[] bytes) {

    /** Where it is kept, from the year's folder. */
    String path() {
      return department + "/" + resource;
    }
  }

  /**
   * Rewrites the committed files. From the project's folder:
   *
   * <pre>{@code
   * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
   * java -cp target/test-classes:target/classes:$(cat target/classpath) \
   *   io.qualityreport.sample.SampleYear
   * }</pre>
   *
   * @param args the folder to write to; the committed one if none is given
   */
  public static void main(String[] args) throws IOException {
    Path folder = args.length == 0 ? COMMITTED : Path.of(args[0]);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /** All files by their path in the folder, the index among them. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Dropped> dropped = draw();
    files.put("index.yaml", index(dropped).getBytes(StandardCharsets.UTF_8));
    for (Dropped file : dropped) {
      files.put(file.path(), file.bytes());
    }
    return files;
  }

  /** The files in the order in which they are dropped. */
  public static List<Dropped> dropped() {
    return DROPPED;
  }

  /** Department by department; forestry sends nothing. */
  private static List<Dropped> draw() {
    return Stream.of(
            MetrologyYear.files(),
            MarketYear.files(),
            HusbandryYear.files(),
            AgricultureYear.files(),
            ConstructionYear.files(),
            WaterYear.files(),
            TransportYear.files(),
            TourismYear.files(),
            CivilAffairsYear.files(),
            HealthYear.files(),
            StatisticsYear.files())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Writes a file into a folder, under the name it is dropped under.
   *
   * @param path its department and where it is kept, such as {@code metrology/instruments.csv}
   */
  static Path write(String path, Path folder) throws IOException {
    Dropped file = dropped().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    return Files.write(folder.resolve(file.name()), file.bytes());
  }

  private static String index(List<Dropped> files) {
    StringBuilder yaml =
        new StringBuilder(
            "# Written by the tests' SampleYear: the files in the order of dropping.\n");
    for (Dropped file : files) {
      yaml.append("- resource: ").append(file.resource()).append('\n');
      yaml.append("  department: ").append(file.department()).append('\n');
      yaml.append("  file: ").append(file.name()).append('\n');
      yaml.append("  zh: ").append(file.zh()).append('\n');
      yaml.append("  en: '").append(file.en()).append("'\n");
    }
    return yaml.toString();
  }
}
