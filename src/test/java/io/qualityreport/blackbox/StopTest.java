package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a process of its own that is told to stop, or killed. */
class StopTest {
  private static final String MARKET = "market-regulation";
  private static final int FILES = 8;
  private static final int CASES = 200;

  @TempDir private Path folder;

  @Test
  void theServiceStopsCleanlyOnSigterm() throws Exception {
    Installation home = Installation.quick(folder);
    Process service = start();
    Installation.await("the service", () -> Files.exists(folder.resolve("data/service.json")));

    service.destroy();

    assertThat(service.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isZero();
    assertThat(folder.resolve("data/service.json")).doesNotExist();
    assertThat(Files.readString(folder.resolve("data/logs/qrp.log")))
        .contains("service is told to stop")
        .contains("routes are stopped")
        .contains("home " + folder + " is closed");
    home.qrp(0, "status");
  }

  /** Whatever ends the service in the middle of a heap of files: each ends up loaded once. */
  @ParameterizedTest(name = "killed: {0}")
  @ValueSource(booleans = {false, true})
  void everyFileIsLoadedOnceHoweverTheServiceEnded(boolean killed) throws Exception {
    Installation home = Installation.quick(folder);
    home.qrp(0, "status");
    for (int i = 0; i < FILES; i++) {
      home.drop(MARKET, "cases-" + i + ".csv", Samples.complaints("F" + i + "-", CASES));
    }
    Process service = start();
    Installation.await("the first file to be taken", () -> waiting(home) < FILES);
    if (killed) {
      service.destroyForcibly();
    } else {
      service.destroy();
    }
    assertThat(service.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isEqualTo(killed ? 137 : 0);

    home.qrp(0, "intake", "--once");

    assertThat(waiting(home)).isZero();
    assertThat(home.receipts(MARKET)).hasSize(FILES);
    assertThat(home.qrp(0, "submissions", "--format", "csv").lines().stream().skip(1))
        .hasSize(FILES)
        .allSatisfy(s -> assertThat(s).contains(".csv,loaded," + CASES + "," + CASES + ",0,0,"));
    home.qrp(3, "nightly", "--period", "2023");
    assertThat(home.qrp(0, "figures", "--period", "2023", "--format", "csv").out())
        .contains("consumer.received," + FILES * CASES + ",");
  }

  private static long waiting(Installation home) {
    return Stream.of(home.inbox(MARKET).toFile().list())
        .filter(name -> name.matches("cases-\\d\\.csv"))
        .count();
  }

  /** The program in a process of its own, on this test's own class path. */
  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--home",
                folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("QRP_INTAKE_POLL_MILLIS", "50");
    builder.environment().put("QRP_INTAKE_QUIET_MILLIS", "0");
    builder.environment().putAll(HomeDatabase.variables(folder));
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolveSibling(folder.getFileName() + ".out").toFile());
    return builder.start();
  }
}
