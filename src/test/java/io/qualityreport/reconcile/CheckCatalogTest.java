package io.qualityreport.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.StatedValues;
import io.qualityreport.measure.TestCatalog;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCatalogTest {
  private static final CatalogFiles RESOURCES =
      CatalogFiles.directory(Path.of("src", "test", "resources", "reconcile"));

  @TempDir Path root;
  private TestCatalog catalog;

  @BeforeEach
  void declareFigures() throws IOException {
    catalog = TestCatalog.in(root).with("figures/test.yaml", RESOURCES.text("figures.yaml"));
  }

  record Mistake(String id, String yaml, String message) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Mistake> mistakes() {
    return RESOURCES.yaml("check-mistakes.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesFileAndKeyOfAMistake(Mistake mistake) throws IOException {
    catalog.with("checks/test.yaml", mistake.yaml());
    assertThatThrownBy(this::checks)
        .isInstanceOf(CatalogException.class)
        .hasMessage(mistake.message());
  }

  record Case(String id, String check, Map<String, String> values, List<String> findings) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() {
    return RESOURCES.yaml("check-cases.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatContradicts(Case declared) throws IOException {
    catalog.with("checks/test.yaml", "- " + declared.check());
    List<Finding> findings = checks().reconcile(values(declared.values()));
    assertThat(findings)
        .extracting(CheckCatalogTest::line)
        .containsExactlyElementsOf(declared.findings());
  }

  private static String line(Finding finding) {
    return String.join(
        " | ",
        finding.id(),
        finding.severity().code(),
        finding.expected(),
        finding.actual(),
        finding.explanation().in(Language.ZH),
        finding.explanation().in(Language.EN));
  }

  @Test
  void namesSubjectAndEvidence() throws IOException {
    catalog.with(
        "checks/test.yaml",
        """
        - { id: stated, type: declared-equals-derived, declared: herd.stated, derived: herd.head }
        - { id: rates, type: rate-range, allWithUnit: '%' }
        """);
    Map<String, String> values =
        Map.of("herd.stated", "1", "herd.head", "5", "vet.density", "101", "vet.antibody", "-1");
    assertThat(checks().reconcile(values(values)))
        .extracting(Finding::check, Finding::subject, Finding::evidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("rates", "vet.antibody", List.of("vet.antibody")),
            org.assertj.core.groups.Tuple.tuple("rates", "vet.density", List.of("vet.density")),
            org.assertj.core.groups.Tuple.tuple(
                "stated", "herd.stated", List.of("herd.stated", "herd.head")));
    assertThat(checks().checks())
        .extracting(Check::figures)
        .containsExactly(
            List.of("herd.stated", "herd.head"),
            List.of("vet.density", "vet.antibody", "vet.tested"));
  }

  @Test
  void ordersBySeverityThenId() throws IOException {
    catalog.with(
        "checks/test.yaml",
        """
        - { id: a, type: claim, figure: herd.sick, atMost: 0, severity: note }
        - { id: b, type: claim, figure: herd.sick, atMost: 0, severity: warning }
        - { id: d, type: claim, figure: herd.sick, atMost: 0 }
        - { id: c, type: claim, figure: herd.sick, atMost: 0 }
        """);
    assertThat(checks().reconcile(values(Map.of("herd.sick", "1"))))
        .extracting(Finding::id)
        .containsExactly("c", "d", "b", "a");
  }

  private CheckCatalog checks() {
    return CheckCatalog.load(catalog.files(), catalog.figures());
  }

  private Figures values(Map<String, String> texts) {
    return StatedValues.of(catalog.figures(), texts);
  }
}
