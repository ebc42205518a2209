package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qualityreport.intake.Untaken;
import io.qualityreport.suite.Content;
import io.qualityreport.suite.Suite;
import io.qualityreport.suite.SuiteCase;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** What is dropped after a case that leaves something behind, to see that the route lives. */
  private static final Content NEXT = Suite.nilReturn();

  private static final Duration PATIENCE = Duration.ofMinutes(2);

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
    assertThat(Suite.cases()).hasSizeGreaterThanOrEqualTo(300);
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
        ? Stream.of(
            DynamicTest.dynamicTest(
                one.id(), () -> assertTimeoutPreemptively(PATIENCE, () -> run(one))))
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
    Outcome expected = new Outcome(one.state(), one.line());
    Outcome found = drop(home, one);
    record(one, found);
    if (!found.equals(expected)) {
      fail(
          "%s: %s%nexpected %s%n  found  %s%n%s"
              .formatted(one.id(), one.reason(), expected, found, receipt(home, one)));
    }
    if (one.untaken()) {
      assertThat(SuiteHome.drop(home, one.department(), "零报告2023年.csv", NEXT.bytes()))
          .as("the next file of %s", one.department())
          .extracting(Submission::state)
          .containsExactly(SubmissionState.LOADED);
    }
  }

  private static Outcome drop(OpenedHome home, SuiteCase one) throws IOException {
    Path folder = home.operations().home().inbox().resolve(one.department());
    if (one.content().special().isPresent()) {
      SpecialFiles.put(folder, one.file(), one.content().special().get());
    } else {
      SuiteHome.put(home, one.department(), one.file(), bytes(one, one.content()));
    }
    List<Submission> sheets = home.takeIn();
    List<Untaken> told = home.operations().status().untaken();
    if (sheets.isEmpty()) {
      return new Outcome(List.of(told.isEmpty() ? "ignored" : "alert"), words(home, told));
    }
    assertThat(told).isEmpty();
    return new Outcome(sheets.stream().map(s -> s.state().code()).toList(), firstLine(home, one));
  }

  private static String words(OpenedHome home, List<Untaken> told) {
    Path inbox = home.operations().home().inbox();
    return told.stream()
        .map(
            u -> Message.of("cli.untaken-" + u.reason().code(), "file", inbox.relativize(u.file())))
        .map(m -> m.in(Language.ZH))
        .collect(Collectors.joining());
  }

  private static String firstLine(OpenedHome home, SuiteCase one) {
    return home.receipt(one.department()).lines().findFirst().orElse("");
  }

  private static String receipt(OpenedHome home, SuiteCase one) {
    return one.untaken() ? "" : home.receipt(one.department());
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
