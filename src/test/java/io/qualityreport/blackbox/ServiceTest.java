package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import io.qualityreport.blackbox.Installation.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service, and commands beside it. */
class ServiceTest {
  private static final String MARKET = "market-regulation";

  @TempDir private Path folder;
  private Installation home;

  @BeforeEach
  void install() {
    home = Installation.quick(folder.resolve("home"));
  }

  @Test
  void commandsWorkWhileTheServiceRuns() {
    home.whileServing(
        () -> {
          home.drop(MARKET, "cases.csv", Samples.complaints("A", 5));
          assertThat(home.qrp(0, "intake", "--once").err()).contains("Taking in what lies in");
          Installation.await(
              "the file to be taken",
              () -> home.qrp(0, "submissions", "--format", "csv").lines().size() == 2);
          assertThat(home.qrp(0, "submissions", "--format", "csv").lines().get(1))
              .startsWith("1,market-regulation,complaints,cases.csv,loaded,5,5,0,0,1,");
          assertThat(home.qrp(3, "nightly", "--period", "2023").out())
              .isEqualTo(home.root().resolve("reports/2023") + System.lineSeparator());
          assertThat(home.qrp(0, "figures", "--period", "2023", "--format", "csv").out())
              .contains("consumer.received,5,");
          assertThat(home.qrp(1, "figures", "--period", "1999").err())
              .contains("No complete run of 1999");
          assertThat(home.qrp(2, "figures", "--perod", "2023").out()).isEmpty();
        });
  }

  @Test
  void aSecondServiceIsRefusedWithTheProcessOfTheFirst() {
    home.whileServing(
        () -> {
          assertThat(home.qrp(1, "run").err())
              .contains(
                  "A service runs in "
                      + home.root()
                      + " already (process "
                      + ProcessHandle.current().pid()
                      + ").");
        });
  }

  @Test
  void aStoppedServiceLeavesNothingInTheWay() {
    Service service = home.serve();
    Answer stopped = service.stop();
    assertThat(stopped.code()).isZero();
    assertThat(stopped.err()).contains("The service runs. Drop folders: ");
    assertThat(home.root().resolve("data/service.json")).doesNotExist();
    home.qrp(0, "status");
    home.serve().stop();
  }

  @Test
  void theAddressOfAServiceThatWasKilledIsIgnored() throws IOException {
    home.qrp(0, "status");
    Files.writeString(
        home.root().resolve("data/service.json"),
        "{\"port\":9,\"token\":\"old\",\"pid\":" + ProcessHandle.current().pid() + "}");
    assertThat(home.qrp(0, "status").out()).contains("Loads: 0.");
  }

  @Test
  void onlyTheOwnerMayReadHowToReachTheService() throws IOException {
    home.whileServing(
        () -> {
          assertThat(Files.getPosixFilePermissions(home.root().resolve("data/service.json")))
              .extracting(Enum::name)
              .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        });
  }
}
