package io.qualityreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class UsageTest {
  @TempDir private Path folder;

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        wrong(List.of("--lang", "en"), "No command was given.\nSee qrp --help\n"),
        wrong(
            List.of("figurs", "--lang=EN"),
            """
            Unknown argument: figurs
            Did you mean: figures, confirm, findings
            See qrp --help
            """),
        wrong(List.of("intake"), "缺少参数：--once\n用法见 qrp intake --help\n"),
        wrong(
            List.of("figures", "--period", "23"),
            """
            --period 不能是“23”，应为 YEAR：年度，四位数字，例如 2023。
            用法见 qrp figures --help
            """),
        wrong(
            List.of("nightly", "--period", "2023", "--as-of", "7.11.2023", "--lang", "en"),
            """
            --as-of cannot be "7.11.2023". Expected YYYY-MM-DD: Last day whose events count. \
            Default: today, or the period's last day where that is earlier.
            See qrp nightly --help
            """),
        wrong(
            List.of("logs", "--since", "2 hours", "--lang", "en"),
            """
            --since cannot be "2 hours". Expected AGE: Only lines of the last so much time: \
            a number and s, m, h or d, such as 30m or 2h.
            See qrp logs --help
            """),
        wrong(
            List.of("explain", "equipment.total", "--period", "2023", "--rows", "-1"),
            """
            --rows 不能是“-1”，应为 NUMBER：每个指标最多列出多少行；计算时使用全部行。默认 20。
            用法见 qrp explain --help
            """),
        wrong(
            List.of("runs", "--period", "2023", "--period", "2024"),
            "--period 重复给出。\n用法见 qrp runs --help\n"),
        wrong(
            List.of("check", "no\nsuch\u001b[2J.xlsx", "--lang", "en"),
            """
            There is no file no such [2J.xlsx. Give the path of a file, not of a folder.
            See qrp check --help
            """));
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void wrongUsageExits2SaysWhatIsWrongAndTouchesNothing(List<String> args, String message) {
    Typed typed = Typed.command(new StoppedLauncher(), args.toArray(String[]::new));
    assertThat(typed.err()).isEqualToNormalizingNewlines(message);
    assertThat(typed).returns(2, Typed::code).returns("", Typed::out);
  }

  @Test
  void brokenInfrastructureExits1AndNamesTheLog() {
    Typed typed =
        Typed.command(new StoppedLauncher(), "status", "--home", folder.toString(), "--lang", "en");
    assertThat(typed.err())
        .isEqualToNormalizingNewlines(
            """
            Failed: the warehouse of [status, --home, %s, --lang, en] is broken
            The log has the details: %s
            """
                .formatted(folder, folder.resolve("data").resolve("logs")));
    assertThat(typed).returns(1, Typed::code).returns("", Typed::out);
  }

  @Test
  void anErrorOfTheProgramBeforeAHomeIsOpenIsPrintedInFull() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a");
    Typed typed = Typed.command(new StoppedLauncher(), "check", file.toString(), "--lang", "en");
    assertThat(typed.err())
        .startsWith(
            """
            Failed: no file must be read
            This is an error of the program; report it with what follows:
            java.lang.IllegalStateException: no file must be read
            \tat io.qualityreport.cli.StoppedLauncher.fileCheck(StoppedLauncher.java:""");
    assertThat(typed).returns(1, Typed::code).returns("", Typed::out);
  }

  @ParameterizedTest
  @MethodSource("ages")
  void sinceTakesSecondsMinutesHoursAndDays(String age, String duration) {
    assertThat(new Ages().convert(age)).hasToString(duration);
  }

  static Stream<Arguments> ages() {
    return Stream.of(
        Arguments.of("45s", "PT45S"),
        Arguments.of("30m", "PT30M"),
        Arguments.of("2h", "PT2H"),
        Arguments.of("7d", "PT168H"));
  }

  private static Arguments wrong(List<String> args, String message) {
    return Arguments.of(args, message);
  }
}
