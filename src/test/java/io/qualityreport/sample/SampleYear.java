package io.qualityreport.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sample year 2023 as files of the kinds that people really drop. Everything in it is made up;
 * what is counted from it is what the county's report of that year says. The same program always
 * gives the same bytes.
 */
public final class SampleYear {

  /** Where the files are kept, from the project's folder. */
  static final Path COMMITTED = Path.of("src", "main", "resources", "sample", "2023");

  private static final String DEPARTMENT = "market-regulation";
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
      String resource, String department, String name, String zh, String en, byte[] bytes) {}

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
      files.put(file.department() + "/" + file.resource(), file.bytes());
    }
    return files;
  }

  /** The files in the order in which they are dropped. */
  public static List<Dropped> dropped() {
    return DROPPED;
  }

  private static List<Dropped> draw() {
    ComplaintCases complaints = new ComplaintCases();
    return List.of(
        new Dropped(
            "instruments.csv",
            "metrology",
            InstrumentExport.FILE,
            "计量业务系统导出的强制检定计量器具，GB18030 编码，649 台件",
            "instruments under compulsory verification, exported in GB18030, 649 of them",
            new InstrumentExport().bytes()),
        new Dropped(
            "complaints-first-half.csv",
            DEPARTMENT,
            ComplaintCases.FIRST_FILE,
            "上半年 12315 投诉举报，其中一行信用代码抄错，会被退回",
            "12315 cases of the first half year; one credit code is misread and its row sent back",
            complaints.firstFile()),
        new Dropped(
            "special-equipment.xlsx",
            DEPARTMENT,
            EquipmentRegister.FILE,
            "特种设备登记台账，两层表头，末尾有合计和签字行，在用 390 台",
            "register of special equipment under a two-level header, 390 in use",
            new EquipmentRegister().bytes()),
        new Dropped(
            "declared-figures.xlsx",
            DEPARTMENT,
            DeclaredFigures.FILE,
            "部门上报数，称在用特种设备 380 台，与台账不符",
            "declared figures: 380 pieces of special equipment, not what the register says",
            new DeclaredFigures().bytes()),
        new Dropped(
            "complaints-second-half.csv",
            DEPARTMENT,
            ComplaintCases.SECOND_FILE,
            "下半年 12315 投诉举报，并更正上半年的五件、补报退回的一件",
            "12315 cases of the second half year, five corrections and the row that was sent back",
            complaints.secondFile()));
  }

  /** Writes the file that is kept so into a folder, under the name it is dropped under. */
  static Path write(String resource, Path folder) throws IOException {
    Dropped file =
        dropped().stream().filter(f -> f.resource().equals(resource)).findFirst().orElseThrow();
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
