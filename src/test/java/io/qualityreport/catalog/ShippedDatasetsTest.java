package io.qualityreport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.catalog.DatasetCases.Case;
import io.qualityreport.catalog.DatasetCases.Refusal;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DateContext;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every dataset of the shipped catalog takes good rows and refuses bad ones, each rule at least
 * once.
 */
class ShippedDatasetsTest {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  private static final long ROW = 7;

  static Stream<String> datasets() {
    return CONTRACTS.datasets().stream().map(DatasetContract::name);
  }

  static Stream<Arguments> cases() {
    return datasets()
        .flatMap(
            name ->
                DatasetCases.of(name).cases().stream()
                    .map(one -> Arguments.of(name, one.id(), one)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void rowIsTakenOrRefused(String dataset, String id, Case one) {
    assertThat(refusals(dataset, one)).as(id + ": " + one.reason()).isEqualTo(one.refused());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void someRowIsTaken(String dataset) {
    assertThat(DatasetCases.of(dataset).cases()).anyMatch(c -> c.refused().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void everyRuleRefusesSomeRow(String dataset) {
    Set<String> seen =
        DatasetCases.of(dataset).cases().stream()
            .flatMap(c -> c.refused().stream())
            .map(r -> r.rule().startsWith("check:") ? r.rule() : r.rule() + " " + r.field())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).containsAll(rules(CONTRACTS.dataset(dataset).orElseThrow()));
  }

  private static List<Refusal> refusals(String dataset, Case one) {
    DatasetContract contract = CONTRACTS.dataset(dataset).orElseThrow();
    DatasetCases cases = DatasetCases.of(dataset);
    LocalDate asOf = LocalDate.parse(cases.asOf());
    DateContext dates =
        new DateContext(asOf, asOf.withDayOfYear(1), asOf.withDayOfYear(asOf.lengthOfYear()));
    Object[] cells = cases.cells(contract, one);
    return new ContractChecker(contract).check(ROW, cells, dates)
            instanceof ContractChecker.Refused bad
        ? bad.violations().stream().map(ShippedDatasetsTest::refusal).toList()
        : List.of();
  }

  private static Refusal refusal(Violation violation) {
    return new Refusal(
        violation.rule(), violation.field().orElse(""), violation.message().in(Language.ZH));
  }

  /** The rules that a contract declares, apart from lengths; a bound has no cell to be wrong in. */
  private static Set<String> rules(DatasetContract contract) {
    Set<String> rules = new TreeSet<>();
    contract.rowChecks().forEach(check -> rules.add("check:" + check.id()));

    for (Field field : contract.fields()) {
      field.codes().ifPresent(c -> rules.add("code " + field.name()));
      field.format().ifPresent(f -> rules.add("uscc " + field.name()));
      field.constraints().pattern().ifPresent(p -> rules.add("pattern " + field.name()));
      field.constraints().minimum().ifPresent(m -> rules.add("minimum " + field.name()));
      if (field.constraints().required()) {
        rules.add("required " + field.name());
      }
      if (field.type() != FieldType.STRING && field.boundOf().isEmpty()) {
        rules.add("type " + field.name());
      }
    }
    return rules;
  }
}
