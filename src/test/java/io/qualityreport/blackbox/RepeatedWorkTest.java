package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do to a home that has done it all once already. */
class RepeatedWorkTest {
  private static final String MARKET = "market-regulation";

  @TempDir private Path folder;
  private Installation home;

  @BeforeEach
  void demonstrate() {
    home = Demonstration.copy(folder.resolve("demo"));
  }

  @Test
  void aSecondNightGivesTheSameBytesAndSaysWhatItFound() throws IOException {
    Map<String, String> before = report();
    Answer night = home.qrp(3, "nightly", "--period", "2023");
    assertThat(report()).isNotEmpty().isEqualTo(before);
    assertThat(night.out())
        .isEqualToNormalizingNewlines(home.root().resolve("reports/2023") + "\n");
    assertThat(night.err())
        .isEqualToNormalizingNewlines(
            """
            Computing figures
            Running checks
            Nothing changed since the report in place was made, so it stays
            Run 2: %d figures, %d findings. The report is in:
            """
                .formatted(listed("figures"), listed("findings")));
    Answer full = home.qrp(3, "nightly", "--period", "2023", "--full");
    assertThat(report()).isEqualTo(before);
    assertThat(full.err())
        .isEqualToNormalizingNewlines(
            """
            Computing figures
            Running checks
            Following figures back to their rows
            Writing sections
            Putting the report in place
            Run 3: %d figures, %d findings. The report is in:
            """
                .formatted(listed("figures"), listed("findings")));
    List<String> runs = home.qrp(0, "runs", "--format", "csv").lines();
    assertThat(runs).hasSize(4);
    assertThat(hash(runs.get(3))).as("report hash of the full run").isEqualTo(hash(runs.get(1)));
    assertThat(hash(runs.get(2))).as("report hash of both runs").isEqualTo(hash(runs.get(1)));
  }

  @Test
  void theSameFileAgainIsARepetitionAndChangesNothing() {
    home.drop(MARKET, "again.xlsx", Samples.packaged(MARKET + "/special-equipment.xlsx"));
    Answer intake = home.qrp(0, "intake", "--once");
    assertThat(intake.out().lines().skip(2))
        .singleElement()
        .asString()
        .matches("\\d+ +market-regulation +special-equipment +again\\.xlsx +duplicate .*");
    assertThat(home.qrp(0, "submissions", "--format", "csv").lines())
        .last()
        .asString()
        .matches("\\d+,market-regulation,special-equipment,again\\.xlsx,duplicate,.*");
  }

  @Test
  void aRejectedFileExits3AndIsFoundInTheLogByItsNumber() {
    home.drop(MARKET, "letter.csv", "Dear colleagues".getBytes(StandardCharsets.UTF_8));
    home.qrp(3, "intake", "--once");
    String letter =
        home.qrp(0, "submissions", "--format", "csv").lines().stream()
            .filter(l -> l.contains(",letter.csv,"))
            .findFirst()
            .map(l -> l.substring(0, l.indexOf(',')))
            .orElseThrow();
    assertThat(home.qrp(0, "logs", "--submission", letter, "--since", "1h").lines())
        .singleElement()
        .asString()
        .contains("[intake-market-regulation]", "file=\"letter.csv\"", "state=rejected");
    assertThat(home.qrp(0, "logs", "--route", "intake-metrology", "--submission", letter).out())
        .isEmpty();
  }

  @Test
  void checkNamesTheCellAndLoadsNothing() throws IOException {
    String good = Samples.complaints("A", 9);
    Path file = Files.writeString(folder.resolve("cases.csv"), good + "B1,表扬,2023-03-02\n");
    String before = home.qrp(0, "submissions", "--format", "csv").out();
    assertThat(home.qrp(3, "check", file.toString()).out())
        .isEqualToNormalizingNewlines(
            """
            cases.csv: recognized as 12315投诉举报, rows 10, problems 1
              B11 (类型): Expected one of 投诉 (complaint), 举报 (report of an offence), \
            咨询 (question); found "表扬". Change it to one of them.
            """);
    assertThat(home.qrp(0, "submissions", "--format", "csv").out()).isEqualTo(before);
  }

  @Test
  void checkOfAnUnknownTableOrDatasetSaysWhichThereAre() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear colleagues\n");
    assertThat(home.qrp(3, "check", file.toString()).out())
        .isEqualToNormalizingNewlines(
            """
            letter.txt: not recognized
              No known table was recognized. There are: %s. \
            Compare the column headers with the template.
            """
                .formatted(listed(DatasetContract::title, "、")));
    assertThat(home.qrp(2, "check", file.toString(), "--dataset", "letters").err())
        .isEqualToNormalizingNewlines(
            """
            There is no dataset "letters". Known: %s
            See qrp check --help
            """
                .formatted(listed(DatasetContract::name, ", ")));
  }

  /** How many lines a listing of the year has below its header. */
  private int listed(String listing) {
    return home.qrp(0, listing, "--period", "2023", "--format", "csv").lines().size() - 1;
  }

  private static String listed(Function<DatasetContract, String> said, String between) {
    return Contracts.load(CatalogFiles.packaged()).datasets().stream()
        .map(said)
        .collect(Collectors.joining(between));
  }

  private static String hash(String run) {
    return run.substring(run.lastIndexOf(',') + 1);
  }

  private Map<String, String> report() throws IOException {
    Map<String, String> report = new TreeMap<>();
    Path reports = home.root().resolve("reports");
    for (Path file : Installation.files(reports)) {
      report.put(
          reports.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return report;
  }
}
