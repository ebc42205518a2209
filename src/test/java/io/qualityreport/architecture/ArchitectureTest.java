package io.qualityreport.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the architecture hold, and each of them can fail. */
class ArchitectureTest {
  private static final String PROGRAM = "io.qualityreport";
  private static final String PLANTED = "io.qualityreport.architecture.planted";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::ofTheProgram)
          .importPackages(PROGRAM);
  private static final JavaClasses BREAKING = new ClassFileImporter().importPackages(PLANTED);

  /** Each rule with the planted class that breaks it. */
  static Stream<Arguments> rules() {
    return Stream.concat(
        Rules.packages().stream()
            .filter(name -> !name.equals("app"))
            .map(name -> rule(name + " depends one way", r -> r.oneWay(name), upwards(name))),
        Stream.of(
            rule("every package has its place", Rules::everyPackageHasItsPlace, "stray.Stray"),
            rule("no cycles", Rules::noCycles, "text.UpwardsFromText"),
            rule("Camel", Rules::onlyRouteAndAppKnowCamel, "measure.KnowsCamel"),
            rule("java.sql", Rules::onlyWarehouseKnowsSql, "measure.KnowsSql"),
            rule("javax.sql", Rules::onlyWarehouseAndAppKnowThePool, "measure.KnowsThePool"),
            rule(
                "spreadsheets",
                Rules::onlyDecodeReceiptFormAndDocumentKnowOfficeFiles,
                "measure.KnowsSpreadsheets"),
            rule("HTTP", Rules::onlyConsoleKnowsHttp, "measure.KnowsHttp"),
            rule("now()", Rules::nowOnlyThroughAClock, "measure.KnowsTheTime"),
            rule("names", Rules::namesSayWhatAClassIsFor, "measure.PlantedHelper")));
  }

  private static String upwards(String name) {
    return name + ".UpwardsFrom" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Arguments rule(String name, Function<Rules, ArchRule> rule, String planted) {
    return Arguments.of(name, rule, planted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(String name, Function<Rules, ArchRule> rule, String planted) {
    rule.apply(new Rules(PROGRAM)).check(CLASSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void canFail(String name, Function<Rules, ArchRule> rule, String planted) {
    ArchRule onPlanted = rule.apply(new Rules(PLANTED));
    assertThatThrownBy(() -> onPlanted.check(BREAKING))
        .as("rule %s on the planted violation", name)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(PLANTED + "." + planted);
  }

  @Test
  void everyWayToTakeTheMachinesTimeIsFound() {
    assertThatThrownBy(() -> new Rules(PLANTED).nowOnlyThroughAClock().check(BREAKING))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "Instant.now()",
            "LocalDate.now(java.time.ZoneId)",
            "System.currentTimeMillis()",
            "Clock.systemUTC()",
            "InstantSource.system()",
            "java.util.Date.<init>()")
        .message()
        .doesNotContain("LocalDate.now(java.time.Clock)");
  }

  @Test
  void theProgramsClassesAreLookedAt() {
    assertThat(Rules.packages().stream().filter(name -> !present(name)))
        .as("packages without classes")
        .isEmpty();
    assertThat(CLASSES).hasSizeGreaterThan(100);
  }

  /** Classes of tests are told by their source, wherever they were compiled to. */
  private static boolean ofTheProgram(Location location) {
    String name = location.toString().replaceFirst(".*/(io/qualityreport/[^$.]*).*", "$1");
    return !Files.exists(Path.of("src/test/java", name + ".java"));
  }

  private static boolean present(String name) {
    return CLASSES.stream().anyMatch(c -> c.getPackageName().equals(PROGRAM + "." + name));
  }
}
