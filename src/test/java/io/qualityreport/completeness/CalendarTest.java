package io.qualityreport.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar of the catalog: what is expected of whom, and mistakes in it. */
class CalendarTest {
  static final Path RESOURCES = Path.of("src", "test", "resources", "completeness");
  @TempDir private Path root;

  @BeforeEach
  void copyGoodCatalog() throws IOException {
    Path good = RESOURCES.resolve("catalog");
    try (Stream<Path> files = Files.walk(good)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(good.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Calendar load() {
    CatalogFiles files = CatalogFiles.directory(root);
    return Calendar.load(files, Contracts.load(files));
  }

  @Test
  void saysWhatIsExpectedOfWhomByWhen() {
    assertThat(load().of("2023"))
        .extracting(
            e ->
                "%s %s %s %s %s"
                    .formatted(e.department(), e.dataset(), e.part().id(), e.begins(), e.due()))
        .containsExactly(
            "works registers  2023-01-01 2024-01-20",
            "works cases Q1 2023-01-01 2023-04-10",
            "works cases Q2 2023-04-01 2023-07-10",
            "works cases Q3 2023-07-01 2023-10-10",
            "works cases Q4 2023-10-01 2024-01-10",
            "works projects  2023-01-01 2023-12-31",
            "farm vaccinations 春防 2023-01-01 2023-07-15",
            "farm vaccinations 秋防 2023-07-16 2023-12-15",
            "farm projects  2023-01-01 2023-12-31");
    assertThat(load().optional()).containsExactly("nil-returns");
  }

  @Test
  void monthsEndWhenTheyEnd() throws IOException {
    replace("calendar/works.yaml", "every: quarter, within: 10", "every: month, within: 0");
    assertThat(load().of("2024"))
        .filteredOn(e -> e.dataset().equals("cases"))
        .extracting(e -> e.part().id() + " " + e.due())
        .hasSize(12)
        .startsWith("M01 2024-01-31", "M02 2024-02-29")
        .endsWith("M12 2024-12-31");
  }

  @Test
  void halfYearsAndPartsHaveTheirNames() throws IOException {
    replace("calendar/works.yaml", "every: quarter", "every: half-year");
    assertThat(load().of("2023"))
        .extracting(CalendarTest::names)
        .contains("H1 上半年 first half-year");
    assertThat(names(new Expectation("2023", "", "", new Part.Months(Cycle.MONTH, 3), null, null)))
        .isEqualTo("M03 3月 March");
    assertThat(
            names(new Expectation("2023", "", "", new Part.Months(Cycle.QUARTER, 4), null, null)))
        .isEqualTo("Q4 第四季度 quarter 4");
    assertThat(names(new Expectation("2023", "", "", new Part.Scope("春防"), null, null)))
        .isEqualTo("春防 春防 春防");
    assertThat(new Part.Whole().title()).isEqualTo(Optional.empty());
  }

  private static String names(Expectation expected) {
    return expected.part().id()
        + expected
            .part()
            .title()
            .map(t -> " " + t.in(Language.ZH) + " " + t.in(Language.EN))
            .orElse("");
  }

  record Mistake(String id, String file, String replace, String by, String message) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Mistake> mistakes() {
    return CatalogFiles.directory(RESOURCES).yaml("mistakes.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void namesFileKeyAndWhatToDo(Mistake mistake) throws IOException {
    replace(mistake.file(), mistake.replace(), mistake.by());
    assertThatThrownBy(this::load)
        .isInstanceOf(CatalogException.class)
        .hasMessage(mistake.message());
  }

  @Test
  void aFileOfNoDepartmentIsRefused() throws IOException {
    Files.writeString(root.resolve("calendar/health.yaml"), "- { dataset: registers }\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file calendar/health.yaml: expected a file named any or after a department:"
                + " works, farm");
  }

  @Test
  void everyShippedDatasetIsExpectedOfSomeoneOrNamedAsOptional() {
    CatalogFiles files = CatalogFiles.packaged();
    Contracts contracts = Contracts.load(files);
    Calendar calendar = Calendar.load(files, contracts);
    Set<String> expected =
        calendar.of("2023").stream().map(Expectation::dataset).collect(Collectors.toSet());
    assertThat(contracts.datasets())
        .extracting(DatasetContract::name)
        .allMatch(name -> expected.contains(name) || calendar.optional().contains(name));
    assertThat(calendar.optional())
        .containsExactlyInAnyOrder("declared-figures", "narrative", "nil-returns", "project-funds");
    assertThat(contracts.departments())
        .allMatch(d -> calendar.of("2023").stream().anyMatch(e -> e.department().equals(d.id())));
  }

  private void replace(String file, String text, String by) throws IOException {
    Path path = root.resolve(file);
    String good = Files.readString(path);
    assertThat(good).containsOnlyOnce(text);
    Files.writeString(path, good.replace(text, by));
  }
}
