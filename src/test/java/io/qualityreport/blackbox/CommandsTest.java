package io.qualityreport.blackbox;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qualityreport.blackbox.Installation.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say of the demonstration; none of these changes it. */
class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private static Path folder;
  private static Installation home;
  private static List<String> figures;

  @BeforeAll
  static void demonstrate() {
    home = Demonstration.copy(folder.resolve("demo"));
    figures = home.qrp(0, "figures", "--period", "2023", "--format", "csv").lines();
  }

  @Test
  void demoEndsWithFiguresFindingsAndWhereTheReportLies() {
    String out = Demonstration.answer().out();
    assertThat(out)
        .containsSubsequence(
            "What was submitted:",
            "Figures:",
            "equipment.total ",
            "Findings:",
            "equipment-declared",
            "Overdue:",
            "fruit-tests",
            "Report: " + Demonstration.MADE.resolve("reports/2023").toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metrology.instruments_recorded,649,台件,649,,649,ok",
        "metrology.instruments_in_use,550,台件,550,,550,ok",
        "metrology.in_use_ratio,84.75,%,550,649,649,ok",
        "equipment.total,390,台,390,,390,ok",
        "equipment.total/锅炉,9,台,9,,9,ok",
        "equipment.total/压力容器,70,台,70,,70,ok",
        "equipment.total/电梯,148,台,148,,148,ok",
        "equipment.total/起重机械,96,台,96,,96,ok",
        "equipment.total/场(厂)内专用机动车辆,67,台,67,,67,ok",
        "equipment.total_declared,380,台,380,,1,ok",
        "consumer.received,290,件,290,,290,ok",
        "consumer.closed,290,件,290,,290,ok",
        "consumer.close_rate,100.00,%,290,290,290,ok"
      })
  void figuresAreThoseOfTheYear(String line) {
    assertThat(figures).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figures     | figure_id,value,unit,numerator,denominator,rows,status",
        "findings    | finding_id,check,severity,subject,expected,actual,explanation",
        "submissions | id,department,dataset,file,state,read,accepted,rejected,duplicate,load_number,received_at",
        "status      | region,department,dataset,part,due,state,days_late,received_at,file,refused",
        "runs        | id,period,as_of,watermark,trigger,started_at,finished_at,report"
      })
  void columnsAreStable(String listing, String columns) throws IOException {
    assertThat(home.qrp(0, listing, "--format", "csv").lines()).first().isEqualTo(columns);
    JsonNode json = JSON.readTree(home.qrp(0, listing, "--format", "json").out());
    assertThat(json).isNotEmpty();
    assertThat(json.get(0).fieldNames()).toIterable().containsExactly(columns.split(",", -1));
  }

  @Test
  void findingsHoldTheStatedAgainstTheRecorded() {
    assertThat(home.qrp(0, "findings", "--period", "2023", "--format", "csv").lines())
        .filteredOn(line -> line.startsWith("equipment-declared,"))
        .singleElement()
        .asString()
        .startsWith("equipment-declared,equipment-declared,error,equipment.total_declared,390")
        .contains("380");
  }

  @Test
  void explainLeadsToFilesSheetsAndCellsAndCountsAgain() throws Exception {
    Answer answer =
        home.qrp(
            0, "explain", "equipment.total", "--period", "2023", "--rows", "3", "--format", "json");
    JsonNode json = JSON.readTree(answer.out());
    assertThat(json.get("value").asInt()).isEqualTo(390);
    assertThat(json.get("recomputed").asInt()).isEqualTo(390);
    assertThat(json.get("agrees").asBoolean()).isTrue();
    assertThat(json.get("total_rows").asInt()).isEqualTo(390);
    assertThat(json.get("rows")).hasSize(3);
    assertThat(json.at("/rows/0/cells")).isNotEmpty();
    assertThat(json.at("/rows/0/cells/0/cell").asText()).matches("[A-Z]+[1-9][0-9]*");
    assertThat(json.get("sources")).hasSize(1);
    assertThat(json.at("/sources/0/sha256").asText())
        .isEqualTo(sha256(Samples.packaged("market-regulation/special-equipment.xlsx")));
    assertThat(json.at("/sources/0/rows").asInt()).isEqualTo(390);
  }

  @Test
  void explainInWordsHasTheFormulaTheInputsAndWhetherItAgrees() {
    Answer answer =
        home.qrp(0, "explain", "metrology.in_use_ratio", "--period", "2023", "--rows", "1");
    assertThat(answer.out())
        .startsWith(
            "Share of recorded instruments that are in use [metrology.in_use_ratio] = 84.75%\n")
        .contains("Formula: ", "Numerator 550, denominator 649", ", agrees")
        .contains("  Instruments in use [metrology.instruments_in_use] = 550 台件")
        .contains("file \"" + Samples.INSTRUMENTS + "\"", "Rows: 550, shown: 1");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void explainOfAFigureThatDoesNotExistNamesThoseNearIt() {
    Answer answer = home.qrp(2, "explain", "equipment.totl", "--period", "2023");
    assertThat(answer.err())
        .isEqualToNormalizingNewlines(
            """
            No figure "equipment.totl". Did you mean: equipment.total
            qrp figures --period 2023 lists all of them.
            See qrp explain --help
            """);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void figuresOfAYearThatWasNeverComputedSayWhatToDo() {
    Answer answer = home.qrp(1, "figures", "--period", "2019");
    assertThat(answer.err())
        .isEqualToNormalizingNewlines(
            "No complete run of 2019 in %s yet. Run qrp nightly --period 2019 first.\n"
                .formatted(home.root()));
  }

  @Test
  void statusShowsLoadsTheLastRunAndEachDepartment() {
    List<String> states =
        home.qrp(0, "submissions", "--format", "csv").lines().stream()
            .skip(1)
            .map(l -> l.split(",", -1)[4])
            .toList();
    assertThat(home.qrp(0, "status").lines())
        .contains(
            ("Loads: %d. Submissions: loaded %d, partly-loaded 1, duplicate 0, rejected 0,"
                    + " waiting 0")
                .formatted(states.size(), frequency(states, "loaded")))
        .anyMatch(
            l -> l.startsWith("Newest run: 1, period 2023, started ") && l.endsWith(", complete"))
        .anyMatch(l -> l.matches("transport +交通运输局 +0 +1 +农村公路实体质量抽检2023年.xlsx +loaded"))
        .anyMatch(l -> l.matches("forestry +林业和草原局 +0 +0"))
        .contains("Who sent what of 2023:")
        .anyMatch(l -> l.matches("654224 +forestry +fruit-tests +2023-12-31 +overdue +0"))
        .anyMatch(
            l -> l.matches("654224 +transport +road-sampling +2024-01-20 +late +[1-9]\\d* .+"));
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
