package io.qualityreport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void home() {
    home = new Home(folder);
  }

  @Test
  void aHomeWithoutAFileHasTheDefaults() {
    assertThat(Settings.of(home, Map.of())).isEqualTo(defaults());
  }

  @Test
  void thePackagedFileSaysNothingButTheDefaults() {
    HomeFolder.prepare(home);
    assertThat(Settings.of(home, Map.of())).isEqualTo(defaults());
  }

  @Test
  void everySettingIsRead() throws IOException {
    write(
        """
        qrp.region = 650100
        qrp.region-title = 乌鲁木齐市
        qrp.zone = Asia/Urumqi
        qrp.nightly.cron = 0 0 3 * * ?
        qrp.reminders.cron = 0 0 9 * * ?
        qrp.receipts.cron = 0 0 4 * * ?
        qrp.receipts.keep-days = 30
        qrp.schedule.enabled = false
        qrp.intake.poll-millis = 50
        qrp.intake.quiet-millis = 0
        qrp.warehouse.url = jdbc:postgresql://db:5432/qrp
        qrp.warehouse.user = keeper
        qrp.warehouse.password = secret
        qrp.warehouse.pool-size = 12
        qrp.node = node-a
        qrp.node.lease-seconds = 10
        qrp.catalog = own
        qrp.sftp.host = files.example.org
        qrp.sftp.port = 2222
        qrp.sftp.user = fetcher
        qrp.sftp.password = a&b%c
        qrp.sftp.key-file = config/key
        qrp.sftp.known-hosts = config/servers
        qrp.sftp.directory = up
        qrp.periods = 2022 , 2023
        camel.main.shutdownTimeout = 5
        """);
    assertThat(Settings.of(home, Map.of()))
        .isEqualTo(
            new Settings(
                Regions.of(new Region("650100", "乌鲁木齐市")),
                ZoneId.of("Asia/Urumqi"),
                "0 0 3 * * ?",
                "0 0 9 * * ?",
                new ReceiptSettings("0 0 4 * * ?", 30),
                false,
                new IntakeSettings(Duration.ofMillis(50), Duration.ZERO),
                new SftpSettings(
                    Optional.of("files.example.org"),
                    2222,
                    "fetcher",
                    Optional.of("a&b%c"),
                    Optional.of(folder.resolve("config/key")),
                    folder.resolve("config/servers"),
                    "up"),
                new WarehouseSettings("jdbc:postgresql://db:5432/qrp", "keeper", "secret", 12),
                new NodeSettings(Optional.of("node-a"), Duration.ofSeconds(10)),
                Optional.of(folder.resolve("own")),
                List.of("2022", "2023"),
                Map.of("camel.main.shutdownTimeout", "5")));
  }

  @Test
  void severalCountiesGoBeforeTheOne() throws IOException {
    write(
        """
        qrp.region = 654224
        qrp.regions = 654224:示例甲县, 654221：示例乙县
        qrp.prefecture = 6542 : 示例地区
        """);
    assertThat(Settings.of(home, Map.of()).regions())
        .isEqualTo(
            new Regions(
                List.of(new Region("654224", "示例甲县"), new Region("654221", "示例乙县")),
                Optional.of(new Region("6542", "示例地区"))));
  }

  @ParameterizedTest(name = "{0} and {1}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          654224:甲县, 65422:乙县  | 6542:地区   | regions    | 65422:乙县
          654224:甲县, 乙县        | 6542:地区   | regions    | 乙县
          654224 甲县             | 6542:地区   | regions    | 654224 甲县
          654224:甲县,,654221:乙县 | 6542:地区   | regions    | ``
          654224:                | 6542:地区   | regions    | 654224:
          ``                     | 6542:地区   | regions    | ``
          654224:甲县             | ``         | prefecture | ``
          654224:甲县             | 65421:地区  | prefecture | 65421:地区
          654224:甲县             | 6542       | prefecture | 6542
          """)
  void aWrongListOfCountiesNamesWhatIsWrongInIt(
      String regions, String prefecture, String key, String found) throws IOException {
    write("qrp.regions = %s\nqrp.prefecture = %s\n".formatted(regions, prefecture));
    String expected =
        key.equals("regions")
            ? "division codes of six digits, each with a colon and the county's name, separated by"
                + " commas, such as 654224:示例甲县, 654221:示例乙县"
            : "the division code, of four or six digits, of what the counties of qrp.regions roll"
                + " up to, a colon and its name, such as 6542:示例地区";
    assertThat(refusal(Map.of()))
        .isEqualTo(
            "%s: qrp.%s should be %s; found \"%s\". Correct it and try again."
                .formatted(home.settings(), key, expected, found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "654224:甲县, 654224:乙县 | 6542:地区   | 654224",
        "654200:甲县, 654224:乙县 | 654200:地区 | 654200",
      })
  void aCodeThatStandsTwiceIsRefused(String regions, String prefecture, String found)
      throws IOException {
    write("qrp.regions = %s\nqrp.prefecture = %s\n".formatted(regions, prefecture));
    assertThat(refusal(Map.of()))
        .isEqualTo(
            "%s: the codes of qrp.regions and qrp.prefecture should each be another one, found"
                    .formatted(home.settings())
                + " \"%s\" twice. Correct it and try again.".formatted(found));
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    write("qrp.warehouse.password = written\nqrp.intake.poll-millis = 50\n");
    Settings settings =
        Settings.of(
            home, Map.of("QRP_WAREHOUSE_PASSWORD", "secret", "QRP_INTAKE_POLL_MILLIS", "70"));
    assertThat(settings.warehouse().password()).isEqualTo("secret");
    assertThat(settings.intake().poll()).isEqualTo(Duration.ofMillis(70));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          qrp.region               | 65422      | should be a division code of six digits such as 654224, found "65422"
          qrp.zone                 | Asia/Toli  | should be a time zone such as Asia/Shanghai, found "Asia/Toli"
          qrp.nightly.cron         | at night   | should be a Quartz cron expression such as 0 30 1 * * ?, found "at night"
          qrp.reminders.cron       | 8:30       | should be a Quartz cron expression such as 0 30 1 * * ?, found "8:30"
          qrp.schedule.enabled     | yes        | should be true or false, found "yes"
          qrp.intake.poll-millis   | 0          | should be a whole number from 1 to 3600000, found "0"
          qrp.intake.quiet-millis  | 2s         | should be a whole number from 0 to 3600000, found "2s"
          qrp.warehouse.pool-size  | 99999999999| should be a whole number from 4 to 200, found "99999999999"
          qrp.warehouse.url        | mysql:x    | should begin with jdbc:h2:file: or jdbc:postgresql:, found "mysql:x"
          qrp.receipts.cron        | nightly    | should be a Quartz cron expression such as 0 30 1 * * ?, found "nightly"
          qrp.receipts.keep-days   | 0          | should be a whole number from 1 to 36500, found "0"
          qrp.periods              | 2023;2024  | should be years separated by commas such as 2023,2024, found "2023;2024"
          """)
  void aWrongValueNamesFileKeyExpectedAndFound(String key, String value, String said)
      throws IOException {
    write(key + " = " + value + "\n");
    assertThat(refusal(Map.of()))
        .isEqualTo(home.settings() + ": " + key + " " + said + ". Correct it and try again.");
  }

  @Test
  void anEmptyTitleIsRefused() throws IOException {
    write("qrp.region-title =\n");
    assertThat(refusal(Map.of()))
        .isEqualTo(
            home.settings() + ": qrp.region-title must not be empty. Fill it in and try again.");
  }

  @Test
  void aWrongValueOfTheEnvironmentNamesTheVariable() {
    assertThat(refusal(Map.of("QRP_ZONE", "here")))
        .isEqualTo(
            "QRP_ZONE: qrp.zone should be a time zone such as Asia/Shanghai, found \"here\"."
                + " Correct it and try again.");
  }

  @Test
  void anUnknownKeyIsRefusedWithThoseThereAre() throws IOException {
    write("qrp.zonee = Asia/Shanghai\n");
    assertThat(refusal(Map.of()))
        .isEqualTo(
            home.settings()
                + ": there is no setting qrp.zonee. There are: qrp.catalog,"
                + " qrp.intake.poll-millis, qrp.intake.quiet-millis,"
                + " qrp.nightly.cron, qrp.node, qrp.node.lease-seconds,"
                + " qrp.periods, qrp.prefecture, qrp.receipts.cron, qrp.receipts.keep-days,"
                + " qrp.region, qrp.region-title, qrp.regions,"
                + " qrp.reminders.cron, qrp.schedule.enabled, qrp.sftp.directory, qrp.sftp.host,"
                + " qrp.sftp.key-file, qrp.sftp.known-hosts, qrp.sftp.password, qrp.sftp.port,"
                + " qrp.sftp.user, qrp.warehouse.password,"
                + " qrp.warehouse.pool-size, qrp.warehouse.url,"
                + " qrp.warehouse.user, qrp.zone. Correct the name or remove the line.");
  }

  private Settings defaults() {
    return new Settings(
        Regions.of(new Region("654224", "托里县")),
        ZoneId.of("Asia/Shanghai"),
        "0 30 1 * * ?",
        "0 30 8 * * ?",
        new ReceiptSettings("0 0 3 * * ?", 400),
        true,
        new IntakeSettings(Duration.ofSeconds(1), Duration.ofSeconds(2)),
        new SftpSettings(
            Optional.empty(),
            22,
            "qrp",
            Optional.empty(),
            Optional.empty(),
            folder.resolve("config/known_hosts"),
            "inbox"),
        new WarehouseSettings("jdbc:h2:file:" + folder.resolve("data/warehouse"), "qrp", "", 24),
        new NodeSettings(Optional.empty(), Duration.ofSeconds(30)),
        Optional.empty(),
        List.of(),
        Map.of());
  }

  private String refusal(Map<String, String> environment) {
    return catchThrowableOfType(OperationFailure.class, () -> Settings.of(home, environment))
        .explanation()
        .in(Language.EN);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(home.settings().getParent());
    Files.writeString(home.settings(), text);
  }
}
