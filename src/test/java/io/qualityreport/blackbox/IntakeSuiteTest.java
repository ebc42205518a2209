package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.qualityreport.suite.Content;
import io.qualityreport.suite.Suite;
import io.qualityreport.suite.SuiteCase;
import io.qualityreport.warehouse.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of the suite, dropped into a home: what becomes of its sheets, and the first line that
 * its sender reads. {@code SUITE_ONLY} runs the cases whose id matches a pattern; {@code
 * SUITE_FOUND} names a file to which is written what was found.
 */
class IntakeSuiteTest {
  private static final Optional<String> ONLY = Optional.ofNullable(System.getenv("SUITE_ONLY"));
  private static final Optional<String> FOUND = Optional.ofNullable(System.getenv("SUITE_FOUND"));

  @TempDir private static Path root;
  private static SuiteHome shared;
  private static SuiteOffice office;

  @BeforeAll
  static void open() {
    shared = new SuiteHome(root.resolve("home"));
    office = SuiteOffice.of(root.resolve("office"), Suite.cases());
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  @Test
  void thereAreEnoughCases() {
    assertThat(Suite.cases()).hasSizeGreaterThanOrEqualTo(1);
  }

  @TestFactory
  Stream<DynamicContainer> files() {
    return Suite.files().stream()
        .map(
            f ->
                DynamicContainer.dynamicContainer(
                    f.getFileName().toString(), Suite.cases(f).stream().flatMap(this::test)));
  }

  private Stream<DynamicTest> test(SuiteCase one) {
    return ONLY.map(one.id()::matches).orElse(true)
        ? Stream.of(DynamicTest.dynamicTest(one.id(), () -> run(one)))
        : Stream.empty();
  }

  private void run(SuiteCase one) throws IOException {
    OpenedHome home = shared.empty();
    for (SuiteCase.Earlier earlier : one.before()) {
      SuiteHome.drop(
          home,
          earlier.department().orElse(one.department()),
          earlier.file(),
          bytes(one, earlier.content().orElse(one.content())));
    }
    List<Submission> sheets =
        SuiteHome.drop(home, one.department(), one.file(), bytes(one, one.content()));
    Outcome expected = new Outcome(one.state(), one.line());
    Outcome found =
        new Outcome(
            sheets.stream().map(s -> s.state().code()).toList(),
            home.receipt(one.department()).lines().findFirst().orElse(""));
    record(one, found);
    if (!found.equals(expected)) {
      fail(
          "%s: %s%nexpected %s%n  found  %s%n%s"
              .formatted(one.id(), one.reason(), expected, found, home.receipt(one.department())));
    }
  }

  private static byte[] bytes(SuiteCase one, Content content) {
    return content.libreoffice().isPresent() ? office.converted(one, content) : content.bytes();
  }

  private record Outcome(List<String> state, String line) {
    @Override
    public String toString() {
      return "state: [%s] line: %s".formatted(String.join(", ", state), line);
    }
  }

  private static void record(SuiteCase one, Outcome found) throws IOException {
    if (FOUND.isPresent()) {
      Files.writeString(
          Path.of(FOUND.get()),
          "%s\t%s\t%s%n".formatted(one.id(), String.join(",", found.state()), found.line()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
