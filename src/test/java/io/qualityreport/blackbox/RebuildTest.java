package io.qualityreport.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warehouses that were lost and are made again from the archive and its journal alone. */
class RebuildTest {
  private static final String MARKET = "market-regulation";
  private static final String REGISTER = "特种设备台账（2023年）.csv";

  @TempDir private Path folder;
  private Installation home;

  @BeforeEach
  void copyTheDemonstration() {
    home = Demonstration.copy(folder.resolve("demo"));
  }

  @Test
  void theSampleYearAndWhatWasDecidedAreMadeAgain() throws IOException {
    dropAndDecide();
    home.qrp(3, "nightly", "--period", "2023");
    String known = BackupTest.known(home);
    assertThat(known)
        .contains(",loaded,", ",partly-loaded,", ",duplicate,", ",rejected,", ",waiting,");
    Map<String, String> report = BackupTest.report(home);
    List<Path> receipts = home.receipts(MARKET);

    Installation lost = withoutWarehouse();
    Answer rebuilt = lost.qrp(0, "rebuild");
    assertThat(rebuilt.out()).isEmpty();
    lost.qrp(3, "nightly", "--period", "2023");
    assertThat(BackupTest.known(lost)).isEqualTo(known);
    assertThat(BackupTest.report(lost)).isEqualTo(report);
    assertThat(lost.receipts(MARKET)).hasSameSizeAs(receipts);
    lost.drop(MARKET, "later.csv", Samples.complaints("L-", 4));
    lost.qrp(0, "intake", "--once");
    assertThat(lost.outcomes()).last().isEqualTo("later.csv,loaded,4");
  }

  /** A home of before there was a journal has it written from the ledger. */
  @Test
  void whatWasTakenBeforeTheJournalIsMadeAgain() throws IOException {
    dropAndDecide();
    home.qrp(3, "nightly", "--period", "2023");
    String known = BackupTest.known(home);
    remove(home.root().resolve("data/archive/journal"));
    home.qrp(0, "intake", "--once");

    Installation lost = withoutWarehouse();
    lost.qrp(0, "rebuild");
    lost.qrp(3, "nightly", "--period", "2023");
    assertThat(BackupTest.known(lost)).isEqualTo(known);
    assertThat(BackupTest.report(lost)).isEqualTo(BackupTest.report(home));
  }

  @Test
  void originalsThatAreAlteredOrMissingAreTold() throws IOException {
    home.drop(MARKET, "altered.csv", Samples.complaints("A-", 3));
    home.qrp(0, "intake", "--once");
    home.drop(MARKET, "missing.csv", Samples.complaints("M-", 3));
    home.qrp(0, "intake", "--once");
    Installation lost = withoutWarehouse();
    Path altered = original(lost, "altered.csv");
    Files.writeString(altered, "x", java.nio.file.StandardOpenOption.APPEND);
    Path missing = original(lost, "missing.csv");
    Files.delete(missing);

    assertThat(lost.qrp(3, "rebuild").lines())
        .containsExactly(
            "The original of altered.csv (market-regulation) is not what its name says, and was not"
                + " taken in: %s. Put it back from a backup and rebuild again.".formatted(altered),
            "The original of missing.csv (market-regulation) is missing, and so is what it brought:"
                + " %s. Put it back from a backup and rebuild again.".formatted(missing));
  }

  @Test
  void whatIsNotAsTheJournalHasItIsTold() throws IOException {
    home.drop(MARKET, "cases.csv", Samples.complaints("A-", 3));
    home.qrp(0, "intake", "--once");
    Installation lost = withoutWarehouse();
    Path entry = entry(lost, "cases.csv");
    String text = Files.readString(entry);
    Files.writeString(entry, text.replace(": 3,", ": 4,"));
    assertThat(lost.qrp(3, "rebuild").lines())
        .singleElement()
        .asString()
        .contains("(cases.csv) should be \"loaded 4/4/0/0 +\" as in the journal, but is")
        .contains("\"loaded 3/3/0/0 +\" now.");
  }

  @Test
  void aWarehouseThatIsNotEmptyIsLeftAsItIs() {
    String known = BackupTest.known(home);
    assertThat(home.qrp(1, "rebuild").err())
        .contains("should be empty, but has rows: {")
        .contains("submission=")
        .contains("Nothing was changed.");
    assertThat(BackupTest.known(home)).isEqualTo(known);
  }

  @Test
  void nothingIsTakenIntoAWarehouseThatWasLost() throws IOException {
    Installation lost = withoutWarehouse();
    Path waits = lost.drop(MARKET, "cases.csv", Samples.complaints("A-", 3));
    assertThat(lost.qrp(1, "intake", "--once").err())
        .contains("is not whole: its newest submission is 0, and the journal");
    assertThat(waits).exists();
    lost.qrp(0, "rebuild");
    lost.qrp(0, "intake", "--once");
    assertThat(lost.outcomes()).last().isEqualTo("cases.csv,loaded,3");
  }

  /** All kinds of drops and decisions, after those of the sample year. */
  private void dropAndDecide() {
    take(0, "cases.csv", Samples.complaints("A-", 5).getBytes(UTF_8));
    take(0, "cases again.csv", Samples.complaints("A-", 5).getBytes(UTF_8));
    take(0, "corrected.csv", DropTable.complaints(1, 6).utf8());
    take(0, "correction.csv", DropTable.complaints(1, 2).with("办结时间", "").utf8());
    take(3, "partly.csv", DropTable.complaints(7, 12).with(2, "接收时间", "不详").utf8());
    take(3, "nothing.csv", "a,b\n1,2\n".getBytes(UTF_8));
    take(3, REGISTER, DropTable.equipment(1, 20).utf8());
    home.qrp(0, "confirm", String.valueOf(waiting()));
    take(3, REGISTER, DropTable.equipment(1, 10).utf8());
    take(0, "确认-" + waiting() + ".txt", new byte[0]);
    take(3, REGISTER, DropTable.equipment(1, 6).utf8());
    home.qrp(0, "reject", String.valueOf(waiting()));
    take(3, REGISTER, DropTable.equipment(1, 5).utf8());
    take(3, REGISTER, DropTable.equipment(1, 4).utf8());
  }

  private void take(int code, String name, byte[] content) {
    home.drop(MARKET, name, content);
    home.qrp(code, "intake", "--once");
  }

  private long waiting() {
    return home.qrp(0, "submissions", "--format", "csv").lines().stream()
        .filter(l -> l.contains(",waiting,"))
        .map(l -> Long.parseLong(l.split(",", -1)[0]))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  /** A home of which nothing is left but its archive, settings and drop folders. */
  private Installation withoutWarehouse() throws IOException {
    Installation lost = Installation.quick(folder.resolve("lost"));
    for (String kept : List.of("config", "routes", "inbox", "data/archive")) {
      copy(home.root().resolve(kept), lost.root().resolve(kept));
    }
    return lost;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void remove(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Path original(Installation home, String fileName) throws IOException {
    String sha256 = Files.readString(entry(home, fileName)).split("\"sha256\" : \"", -1)[1];
    return home.root()
        .resolve("data/archive")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(0, 64));
  }

  private static Path entry(Installation home, String fileName) throws IOException {
    for (Path entry : Installation.files(home.root().resolve("data/archive/journal"))) {
      if (Files.readString(entry).contains('"' + fileName + '"')) {
        return entry;
      }
    }
    throw new AssertionError("no entry of " + fileName);
  }
}
