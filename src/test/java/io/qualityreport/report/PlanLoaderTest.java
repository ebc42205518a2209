package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanLoaderTest {
  private static final String SECTION =
      "{ id: equipment, title: 特种设备, department: market-regulation, figures: [equipment.] }";

  @TempDir Path root;

  private ReportPlan load(String plan, String template) throws IOException {
    Files.createDirectories(root.resolve("report/sections"));
    Files.writeString(root.resolve("report/report.yaml"), plan);
    Files.writeString(root.resolve("report/sections/equipment.md.peb"), template);
    return new PlanLoader(
            CatalogFiles.directory(root), SampleReport.LABELS, YearFigures.CATALOG.figures())
        .load();
  }

  private static String plan(String... sections) {
    return "title: '{year}年报告'\nsections: [" + String.join(",", sections) + "]\n";
  }

  @Test
  void loads() throws IOException {
    assertThat(load(plan(SECTION), "{{ value('equipment.total') }}"))
        .isEqualTo(
            new ReportPlan(
                "{year}年报告",
                List.of(
                    new ReportPlan.Section(
                        "equipment", "特种设备", "market-regulation", List.of("equipment.")))));
  }

  static Stream<Arguments> mistakes() {
    String title = "expected a title with {year} in it, such as '{region}{year}年质量分析报告'; found ";
    String prefix = "expected the beginning of a declared figure's id, such as equipment.; found ";
    String id = "expected lower-case letters, digits and hyphens, a letter first; found ";
    return Stream.of(
        arguments("sections: [" + SECTION + "]", "title: " + title + "nothing"),
        arguments("title: 年报\nsections: [" + SECTION + "]", "title: " + title + "年报"),
        arguments("title: '{year}'", "sections: expected at least one section; found nothing"),
        arguments(plan(), "sections: expected at least one section; found []"),
        arguments(plan(SECTION.replace("equipment,", "../x,")), "sections[0].id: " + id + "../x"),
        arguments(
            plan(SECTION.replace("id: equipment, ", "")), "sections[0].id: " + id + "nothing"),
        arguments(
            plan(SECTION, SECTION),
            "sections[1].id: expected an id that no other section has; found equipment"),
        arguments(
            plan(SECTION.replace("特种设备", "' '")), "sections[0].title: expected a heading; found  "),
        arguments(
            plan(SECTION.replace("market-regulation", "fisheries")),
            "sections[0].department: expected a department of departments.yaml; found fisheries"),
        arguments(
            plan(SECTION.replace(", figures: [equipment.]", "")),
            "sections[0].figures: " + prefix + "nothing"),
        arguments(
            plan(SECTION.replace("[equipment.]", "[equipment., ships.]")),
            "sections[0].figures[1]: " + prefix + "ships."));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesFileAndKey(String plan, String message) {
    assertThatThrownBy(() -> load(plan, ""))
        .isInstanceOf(CatalogException.class)
        .hasMessage("catalog file report/report.yaml, key " + message);
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> load(plan(SECTION.replace("title:", "titel:")), ""))
        .isInstanceOf(CatalogException.class)
        .hasMessageStartingWith("catalog file report/report.yaml, key sections[0].titel: ");
  }

  @Test
  void namesAMissingTemplate() {
    assertThatThrownBy(() -> load(plan(SECTION.replace("equipment,", "other,")), ""))
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file report/sections/other.md.peb: expected, found no such file; add it to the catalog");
  }

  @Test
  void namesTheLineOfATemplate() {
    assertThatThrownBy(() -> load(plan(SECTION), "## 总量\n\n{{ value('equipment.ships') }}\n"))
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file report/sections/equipment.md.peb, key line 3: no figure equipment.ships is declared in"
                + " figures/");
  }
}
