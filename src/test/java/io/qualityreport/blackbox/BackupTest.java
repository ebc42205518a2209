package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import io.qualityreport.warehouse.TestPostgres;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a working home, and homes made of them. */
class BackupTest {
  private static final String MARKET = "market-regulation";
  private static final String SECRET = "qrp.sftp.password = geheim";

  @TempDir private Path folder;
  private Installation home;
  private Path backups;

  @BeforeEach
  void copyTheDemonstration() {
    home = Demonstration.copy(folder.resolve("demo"));
    backups = folder.resolve("backups");
  }

  @Test
  void aRestoredHomeKnowsTheSameAndMakesTheSameReport() throws IOException {
    home.qrp(0, "backup", backups.toString());
    Installation restored = restore("restored", List.of());

    assertThat(known(restored)).isEqualTo(known(home));
    home.qrp(3, "nightly", "--period", "2023");
    restored.qrp(3, "nightly", "--period", "2023");
    assertThat(report(restored)).isEqualTo(report(home));
    assertThat(known(restored)).isEqualTo(known(home));
  }

  @Test
  void aBackupOfOneDatabaseIsRestoredToTheOther() throws IOException {
    home.qrp(0, "backup", backups.toString());
    WarehouseSettings database = TestPostgres.empty();
    Installation moved =
        restoreTo(
            "moved", List.of("--warehouse", database.url(), "--user", database.user()), Map.of());
    assertThat(known(moved)).isEqualTo(known(home));
    Path again = folder.resolve("again");
    moved.qrp(0, "backup", again.toString());
    backups = again;
    Installation back = restoreTo("back", List.of("--warehouse", "embedded"), Map.of());
    assertThat(back.root().resolve("data/warehouse.mv.db")).exists();

    assertThat(known(back)).isEqualTo(known(home));
    moved.qrp(3, "nightly", "--period", "2023");
    back.qrp(3, "nightly", "--period", "2023");
    assertThat(report(back)).isEqualTo(report(home)).isEqualTo(report(moved));
  }

  /** What comes in while a backup is made is in it whole or not at all. */
  @Test
  void aServiceThatTakesFilesInIsBackedUpAsOfOneMoment() throws IOException {
    home.whileServing(
        () -> {
          home.qrp(0, "backup", backups.toString());
          for (int i = 0; i < 12; i++) {
            home.drop(MARKET, "cases-" + i + ".csv", Samples.complaints("F" + i + "-", 300));
          }
          Installation.await(
              "the first of them",
              () -> home.outcomes().stream().anyMatch(o -> o.startsWith("cases-")));
          home.qrp(0, "backup", backups.toString());
          Installation.await(
              "all of them",
              () -> home.outcomes().stream().filter(o -> o.startsWith("cases-")).count() == 12);
        });

    Installation restored = restore("restored", List.of());
    List<String> all = home.qrp(0, "submissions", "--format", "csv").lines();
    List<String> then = restored.qrp(0, "submissions", "--format", "csv").lines();
    assertThat(all).startsWith(then.toArray(String[]::new));
    assertThat(then.stream().filter(l -> l.contains("cases-")))
        .isNotEmpty()
        .allMatch(l -> l.contains(",loaded,300,300,0,0,"));
    restored.qrp(3, "nightly", "--period", "2023");
    long loads = then.stream().filter(l -> l.contains("cases-")).count();
    assertThat(received(restored)).isEqualTo(received(home) + 300 * loads);
  }

  @Test
  void theSecondBackupCopiesOnlyWhatIsNew() {
    assertThat(home.qrp(0, "backup", backups.toString()).err()).contains("originals (");
    home.drop(MARKET, "cases.csv", Samples.complaints("F-", 3));
    home.qrp(0, "intake", "--once");
    Answer second = home.qrp(0, "backup", backups.toString());
    assertThat(second.err()).contains("originals (1 newly copied)");
    assertThat(Installation.files(backups.resolve("archive")))
        .hasSameSizeAs(originals(home.root().resolve("data/archive")));
  }

  @Test
  void secretsStayAtHome() throws IOException {
    Path settings = home.root().resolve("config/application.properties");
    Files.writeString(settings, "\n" + SECRET + "\n", StandardOpenOption.APPEND);
    Path key = home.root().resolve("config/id");
    Files.writeString(key, "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n");
    home.qrp(0, "backup", backups.toString());
    assertThat(Installation.files(backups))
        .noneMatch(f -> f.endsWith("id"))
        .noneMatch(f -> text(f).contains("geheim"));
    Installation restored = restore("restored", List.of());
    assertThat(text(restored.root().resolve("config/application.properties")))
        .contains("# qrp.sftp.password is not in the backup: set it again")
        .contains("qrp.periods = 2023");
  }

  @Test
  void adamagedBackupIsToldBeforeAnythingIsWritten() throws IOException {
    Path own = Path.of(home.qrp(0, "backup", backups.toString()).lines().get(0));
    Path table = own.resolve("warehouse/submission.gz");
    byte[] whole = Files.readAllBytes(table);
    byte[] other = whole.clone();
    other[whole.length / 2] ^= 1;
    Files.write(table, other);
    damaged(own, "warehouse/submission.gz");
    Files.write(table, java.util.Arrays.copyOf(whole, whole.length - 1));
    damaged(own, "warehouse/submission.gz");
    Files.write(table, whole);
    Path manifest = own.resolve("manifest.json");
    Files.writeString(manifest, text(manifest).replace("\"rows\" : 1", "\"rows\" : 2"));
    damaged(own, "manifest.json");
  }

  @Test
  void whatWasBrokenOffIsNoBackup() throws IOException {
    Path own = Path.of(home.qrp(0, "backup", backups.toString()).lines().get(0));
    Path part = own.resolveSibling("." + own.getFileName() + ".part");
    Files.move(own, part);
    Files.delete(part.resolve("manifest.json"));
    assertThat(restoring(1, "none", backups).err())
        .contains(backups + " is no backup: expected a finished one with manifest.json in it");
    home.qrp(0, "backup", backups.toString());
    assertThat(part).doesNotExist();
  }

  @Test
  void aHomeThatIsNotEmptyIsLeftAsItIs() {
    home.qrp(0, "backup", backups.toString());
    Map<String, String> before = content(home.root().resolve("config"));
    assertThat(home.qrp(1, "restore", backups.toString()).err())
        .isEqualToNormalizingNewlines(
            home.root()
                + " should be an empty or new folder, found \".qrp-demo\". Nothing was changed."
                + " Name another folder with --home.\n");
    assertThat(content(home.root().resolve("config"))).isEqualTo(before);
  }

  private void damaged(Path own, String part) {
    assertThat(restoring(1, "damaged", own).err())
        .endsWith(
            "The backup %s is damaged, and nothing was restored. Missing or not as they were written: %s. Use another backup.%n"
                .formatted(own, part));
    assertThat(folder.resolve("damaged")).doesNotExist();
  }

  private Answer restoring(int code, String name, Path from) {
    return new Installation(folder.resolve(name), Map.of()).qrp(code, "restore", from.toString());
  }

  private Installation restore(String name, List<String> options) {
    Installation restored = Installation.quick(folder.resolve(name));
    return restored(restored, options);
  }

  /** Into a home whose own settings, not the environment, say where its warehouse is. */
  private Installation restoreTo(String name, List<String> options, Map<String, String> more) {
    return restored(Installation.bySettings(folder.resolve(name), more), options);
  }

  private Installation restored(Installation restored, List<String> options) {
    List<String> command = new java.util.ArrayList<>(List.of("restore", backups.toString()));
    command.addAll(options);
    restored.qrp(0, command.toArray(String[]::new));
    return restored;
  }

  /** What a home says of its submissions and figures. */
  static String known(Installation home) {
    return home.qrp(0, "submissions", "--format", "csv").out()
        + home.qrp(0, "figures", "--period", "2023", "--format", "csv").out()
        + home.qrp(0, "findings", "--period", "2023", "--format", "csv").out();
  }

  /** The bytes of the year's report. */
  static Map<String, String> report(Installation home) {
    return content(home.root().resolve("reports/2023"));
  }

  private static long received(Installation home) {
    return home.qrp(0, "figures", "--period", "2023", "--format", "csv").lines().stream()
        .filter(l -> l.startsWith("consumer.received,"))
        .map(l -> Long.parseLong(l.split(",", -1)[1]))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> content(Path root) {
    return Installation.files(root).stream()
        .collect(
            Collectors.toMap(
                f -> root.relativize(f).toString(),
                f -> java.util.HexFormat.of().formatHex(bytes(f)),
                (a, b) -> a,
                TreeMap::new));
  }

  private static List<Path> originals(Path archive) {
    return Installation.files(archive).stream()
        .filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}"))
        .toList();
  }

  private static String text(Path file) {
    return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
