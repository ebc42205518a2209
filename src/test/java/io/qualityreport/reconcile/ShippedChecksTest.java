package io.qualityreport.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.StatedValues;
import io.qualityreport.report.ReportPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check that the program comes with. */
class ShippedChecksTest {
  private static final FigureCatalog FIGURES =
      FigureCatalog.load(CatalogFiles.packaged(), Contracts.load(CatalogFiles.packaged()));
  private static final CheckCatalog CHECKS = CheckCatalog.load(CatalogFiles.packaged(), FIGURES);
  private static final ReportPlan PLAN =
      ReportPlan.load(CatalogFiles.packaged(), Contracts.load(CatalogFiles.packaged()), FIGURES);

  /** Values by figure, and sentences by section. */
  record Case(
      String id, Map<String, String> values, Map<String, String> sentences, List<String> findings) {
    Figures figures() {
      return StatedValues.of(FIGURES, values);
    }

    Narrative narrative() {
      Map<String, String> sent = Optional.ofNullable(sentences).orElse(Map.of());
      return new Narrative(
          sent.keySet().stream().map(section -> sentence(section, sent.get(section))).toList(),
          PLAN::owns);
    }

    private static Sentence sentence(String section, String content) {
      return new Sentence(section, "health", 1, content, new Sentence.Source(1, "a.csv", "", "C2"));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(Path.of("src", "test", "resources", "reconcile"))
        .yaml("shipped-cases.yaml", new TypeReference<>() {});
  }

  static List<Check> checks() {
    return CHECKS.checks();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsNothingElse(Case declared) {
    assertThat(CHECKS.reconcile(declared.figures(), declared.narrative()))
        .extracting(Finding::id)
        .containsExactlyElementsOf(declared.findings());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasACaseThatFiresAndOneThatStaysSilent(Check check) {
    assertThat(cases())
        .as("a case in which %s finds something", check.id())
        .anyMatch(c -> !check.run(c.figures(), c.narrative()).isEmpty());
    assertThat(cases())
        .as("a case with values for all of %s in which it finds nothing", check.id())
        .anyMatch(
            c ->
                c.values().keySet().containsAll(check.figures())
                    && check.run(c.figures(), c.narrative()).isEmpty());
  }
}
