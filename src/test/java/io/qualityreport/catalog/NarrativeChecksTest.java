package io.qualityreport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.CodeList;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.StatedValues;
import io.qualityreport.reconcile.CheckCatalog;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.NarrativeReader;
import io.qualityreport.reconcile.Sentence;
import io.qualityreport.report.ReportPlan;
import io.qualityreport.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of departments beside the figures of the county's report. */
class NarrativeChecksTest {
  private static final CatalogFiles FILES = CatalogFiles.packaged();
  private static final Contracts CONTRACTS = Contracts.load(FILES);
  private static final FigureCatalog FIGURES = FigureCatalog.load(FILES, CONTRACTS);
  private static final CheckCatalog CHECKS = CheckCatalog.load(FILES, FIGURES);
  private static final ReportPlan PLAN = ReportPlan.load(FILES, CONTRACTS, FIGURES);
  private static final Map<String, String> YEAR = year();

  private static Map<String, String> year() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NarrativeChecksTest.class.getResourceAsStream("/figures-2023.csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(Collectors.toMap(c -> c[0], c -> c[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Case(
      String id, String section, String content, Map<String, String> set, List<String> findings) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(Path.of("src", "test", "resources", "reconcile"))
        .yaml("narrative-cases.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatASentenceSaysOtherwise(Case declared) {
    Map<String, String> values = new HashMap<>(YEAR);
    Optional.ofNullable(declared.set()).ifPresent(values::putAll);
    Figures figures = StatedValues.of(FIGURES, values);
    assertThat(findings(declared.section(), declared.content(), figures))
        .extracting(NarrativeChecksTest::line)
        .containsExactlyElementsOf(declared.findings());
  }

  private static String line(Finding finding) {
    return String.join(
        " | ",
        finding.check(),
        finding.severity().code(),
        finding.expected(),
        finding.actual(),
        finding.explanation().in(Language.ZH));
  }

  private static List<Finding> findings(String section, String content, Figures figures) {
    Narrative narrative = new Narrative(List.of(sentence(section, content)), PLAN::owns);
    List<Finding> without = CHECKS.reconcile(figures);
    return CHECKS.reconcile(figures, narrative).stream()
        .filter(f -> without.stream().noneMatch(w -> w.id().equals(f.id())))
        .toList();
  }

  private static Sentence sentence(String section, String content) {
    return new Sentence(
        section, "water-resources", 1, content, new Sentence.Source(7, "文字.xlsx", "一", "C2"));
  }

  @Test
  void aFindingNamesTheNumberTheSentenceAndTheFigure() {
    Finding finding =
        findings("water", "专项检查16次，发现12个问题。", StatedValues.of(FIGURES, YEAR)).stream()
            .filter(f -> f.check().equals("narrative-numbers"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.id()).isEqualTo("narrative-numbers:narrative/water/water-resources/1#1");
    assertThat(finding.subject()).isEqualTo("narrative/water/water-resources/1#1");
    assertThat(finding.evidence())
        .containsExactly("narrative/water/water-resources/1", "water.inspections");
    assertThat(finding.explanation().in(Language.EN))
        .isEqualTo(
            "The narrative, file \"文字.xlsx\", cell 一!C2, says \"16次\", but \"Inspections of water projects\""
                + " is 15 次. It reads: \"专项检查16次，发现12个问题\"");
  }

  @Property(tries = 200)
  void anySentenceIsRead(@ForAll String content) {
    assertThat(findings("water", content, StatedValues.of(FIGURES, YEAR)))
        .allSatisfy(f -> assertThat(f.explanation().in(Language.ZH)).contains("《文字.xlsx》（一!C2）"));
  }

  @Test
  void everySectionHasACodeThatDepartmentsCanWrite() {
    CodeList codes = codes("narrative", "section");
    assertThat(codes.codes())
        .extracting(c -> c.en() + " " + c.value())
        .containsExactlyElementsOf(
            PLAN.sections().stream().map(s -> s.id() + " " + s.title()).toList());
  }

  @Test
  void everyTableThatADepartmentSendsCanBeSaidToBeEmpty() {
    assertThat(codes("nil-returns", "dataset_title").codes())
        .extracting(c -> c.en() + " " + c.value())
        .containsExactlyInAnyOrderElementsOf(
            CONTRACTS.datasets().stream()
                .filter(
                    d ->
                        !List.of("narrative", "nil-returns", "declared-figures").contains(d.name()))
                .map(d -> d.name() + " " + d.title())
                .toList());
  }

  private static CodeList codes(String dataset, String field) {
    DatasetContract contract = CONTRACTS.dataset(dataset).orElseThrow();
    return contract.field(field).codes().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          water | 水利质量 | expected the id and title of a section of report/report.yaml; found water
          none  | 别的    | expected a code for every section of report/report.yaml, none; found none
          """)
  void aPlanWhoseSectionsAreOthersIsRefused(String id, String title, String message) {
    Map<String, String> titles =
        PLAN.sections().stream()
            .collect(Collectors.toMap(ReportPlan.Section::id, ReportPlan.Section::title));
    titles.put(id, title);
    NarrativeReader reader = new NarrativeReader(CONTRACTS);
    assertThatThrownBy(() -> reader.check(titles))
        .isInstanceOf(CatalogException.class)
        .hasMessage("catalog file codes/report-sections.yaml, key codes: " + message);
  }
}
