package io.qualityreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command writes, where, and what it says where it cannot. */
class TemplateCommandTest {
  @TempDir private Path folder;

  @Test
  void aFormIsWrittenAndNamed() throws IOException {
    Path file = folder.resolve("new").resolve("特种设备.xlsx");
    assertThat(template("special-equipment", "-o", file.toString()))
        .isEqualTo(new Typed(0, file + "\n", ""));
    byte[] byName = Files.readAllBytes(file);

    assertThat(template("特种设备", "-o", file.toString(), "--period", "2024").code()).isZero();
    assertThat(file).as("by its title, of the current year").hasBinaryContent(byName);
    assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anotherFileIsReplacedOnlyByForce() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "filled in");
    assertThat(template("population", "-o", file.toString()))
        .isEqualTo(
            new Typed(
                2,
                "",
                "The file %s exists and is different; nothing was written. Add --force to replace it.\nSee qrp template --help\n"
                    .formatted(file)));
    assertThat(file).hasContent("filled in");

    assertThat(template("population", "-o", file.toString(), "--force").code()).isZero();
    assertThat(Files.size(file)).isGreaterThan(5_000);
  }

  @Test
  void everyDepartmentHasItsForms() {
    Typed all = template("--all", "-o", folder.toString(), "--period", "2023");
    assertThat(all).returns(0, Typed::code).returns("", Typed::err);
    assertThat(all.out().lines().map(Path::of)).hasSize(12 * 5 + 26).allMatch(Files::exists);
    assertThat(names(folder.resolve("health")))
        .containsExactly(
            "2023年度上报数.xlsx",
            "2023年度医疗援疆.xlsx",
            "2023年度救治中心.xlsx",
            "2023年度文字材料.xlsx",
            "2023年度零报告.xlsx",
            "2023年度项目清单.xlsx",
            "2023年度项目资金.xlsx");
    assertThat(names(folder)).hasSize(12);
  }

  @Test
  void withoutAFolderFormsGoWhereDepartmentsLook() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    List<String> args = List.of("--all", "--department", "statistics", "--home", folder.toString());
    assertThat(template(args.toArray(String[]::new)).code()).isZero();
    assertThat(names(inbox)).containsExactly("statistics");
    assertThat(names(inbox.resolve("statistics"))).containsExactly("模板");
    assertThat(names(inbox.resolve("statistics").resolve("模板")))
        .contains("2024年度常住人口.xlsx")
        .hasSize(6);

    Path changed = inbox.resolve("statistics/模板/2024年度常住人口.xlsx");
    assertThat(template(args.toArray(String[]::new)).code()).as("the same again").isZero();
    Files.writeString(changed, "filled in");
    assertThat(template(args.toArray(String[]::new)).err())
        .startsWith("The file " + changed + " exists and is different; nothing was written.");
  }

  @Test
  void theListNamesEveryDatasetAndItsSender() {
    Typed list = template("--list");
    assertThat(list).returns(0, Typed::code).returns("", Typed::err);
    assertThat(list.out().lines().map(l -> l.strip().replaceAll(" {2,}", ",")))
        .contains(
            "dataset,title,department,department_title",
            "special-equipment,特种设备,market-regulation,市场监督管理局",
            "nil-returns,零报告,any");
  }

  static Stream<Arguments> wrong() {
    String which =
        "Name one dataset, or use --all for every form, or --list for a list of them: exactly one of the three.\n";
    return Stream.of(
        Arguments.of(List.of(), which),
        Arguments.of(List.of("population", "--all"), which),
        Arguments.of(
            List.of("population"), "Say with -o which file to write, for example -o form.xlsx\n"),
        Arguments.of(
            List.of("population", "-o", "form.csv"),
            "-o needs the name of a file that ends in .xlsx, found \"form.csv\".\n"),
        Arguments.of(
            List.of("special-equipmnt", "-o", "a.xlsx"),
            """
            There is no dataset "special-equipmnt". Did you mean: special-equipment
            qrp template --list lists all of them.
            """),
        Arguments.of(
            List.of("特种装备", "-o", "a.xlsx"),
            """
            There is no dataset "特种装备". Did you mean: 特种设备
            qrp template --list lists all of them.
            """),
        Arguments.of(
            List.of("--all", "--department", "police", "-o", "forms"),
            "There is no department \"police\". Known: market-regulation, metrology,"
                + " animal-husbandry, agriculture, forestry, housing-construction, water-resources,"
                + " transport, culture-tourism, civil-affairs, health, statistics\n"),
        Arguments.of(
            List.of("--all", "--home", "no-such-home"),
            "There are no drop folders "
                + Path.of("no-such-home", "inbox").toAbsolutePath()
                + ". Name the home with --home, or a folder to write to with -o.\n"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatCannotBeWrittenIsWrongUsage(List<String> args, String message) {
    assertThat(template(args.toArray(String[]::new)))
        .isEqualTo(new Typed(2, "", message + "See qrp template --help\n"));
  }

  private static Typed template(String... args) {
    List<String> all = new ArrayList<>(List.of("template"));
    all.addAll(List.of(args));
    all.addAll(List.of("--lang", "en"));
    return Typed.command(new StoppedLauncher(), all.toArray(String[]::new));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
