package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.form.Form;
import io.qualityreport.form.FormWriter;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of every dataset: filled in, dropped into a department's folder, and what came of them. */
class FormRoundTripTest {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  private static final int YEAR = 2023;

  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root.resolve("home"));
  }

  @Test
  void whatIsFilledInIsWhatIsLoaded() {
    Map<String, byte[]> forms = forms(d -> FilledIn.below(form(d), FormRows.of(d)));
    assertThat(forms).hasSize(31);
    dropAndCompare(forms, ".xlsx");
  }

  @Test
  void theUntouchedFormIsAnswered() {
    home.open(
        h -> {
          for (DatasetContract dataset : CONTRACTS.datasets()) {
            Form form = form(dataset);
            Submission answer = h.drop(sender(dataset), form.fileName(), FormWriter.write(form));
            assertThat(answer.state()).as(dataset.name()).isEqualTo(SubmissionState.REJECTED);
            assertThat(answer.facts().dataset()).contains(dataset.name());
            assertThat(answer.counts().read()).isZero();
            assertThat(answer.reason().orElseThrow().in(Language.ZH))
                .isEqualTo(
                    "《%s》只有表头，没有数据行（示例行不算）。如果本期确实没有发生，请报送《零报告》；否则请补充数据后重新报送。"
                        .formatted(dataset.title()));
            assertThat(h.receipt(sender(dataset))).doesNotContain("提示：");
          }
        });
  }

  @Test
  void dataWrittenOverTheExampleIsDataWhateverStandsBeforeIt() {
    DatasetContract dataset = CONTRACTS.dataset("net-content").orElseThrow();
    FormRows rows = FormRows.of(dataset);
    List<String> orders = new ArrayList<>(List.of("例", "1"));
    orders.add(null);
    home.open(
        h -> {
          for (int i = 0; i < orders.size(); i++) {
            try (FilledIn filled = new FilledIn(form(dataset))) {
              filled.row(0, orders.get(i), rows.rows().get(i));
              Submission answer = h.drop(sender(dataset), i + ".xlsx", filled.bytes());
              assertThat(answer.state()).as(orders.get(i)).isEqualTo(SubmissionState.LOADED);
              assertThat(answer.counts().accepted()).isEqualTo(1);
            }
          }
        });
    assertThat(loaded().get(dataset.name())).isEqualTo(rows.loaded().subList(0, 3));
  }

  @Test
  void anExampleWrittenOverInPartIsSentBackCellByCell() {
    DatasetContract dataset = CONTRACTS.dataset("population").orElseThrow();
    home.open(
        h -> {
          try (FilledIn filled = new FilledIn(form(dataset))) {
            filled.overExample(1, "库普乡");
            Submission answer = h.drop(sender(dataset), "population.xlsx", filled.bytes());
            assertThat(answer.counts().rejected()).isEqualTo(1);
          }
          assertThat(h.receipt(sender(dataset)))
              .contains(
                  "C4｜常住人口｜示例：10｜此处仍是示例的内容“示例：10”。请改为真实内容，没有的留空；如果整行只是示例，请整行删除。\n",
                  "D4｜数据来源｜示例：数据来源｜此处仍是示例的内容“示例：数据来源”。请改为真实内容，没有的留空；如果整行只是示例，请整行删除。\n");
        });
  }

  @Test
  void theYearIsTheTitlesAndNotThatOfArrival() {
    DatasetContract dataset = CONTRACTS.dataset("population").orElseThrow();
    Form older = new Form(dataset, 2021, Language.ZH);
    home.open(
        h ->
            assertThat(
                    h.drop("statistics", "form.xlsx", FilledIn.below(older, FormRows.of(dataset)))
                        .facts()
                        .period())
                .contains("2021"));
  }

  @Test
  void formsInTheFoldersOfEveryCountyAreThereForThePeopleOnly() {
    Map<String, String> settings =
        Map.of("QRP_REGIONS", "654224:示例甲县, 654221:示例乙县", "QRP_PREFECTURE", "6542:示例地区");
    Path folder = root.resolve("counties");
    Installation commands = new Installation(folder, settings);
    commands.qrp(0, "status");
    List<String> written =
        commands.qrp(0, "template", "--all", "--department", "health", "--period", "2023").lines();
    assertThat(written)
        .hasSize(14)
        .contains(
            folder.resolve("inbox/654221/health/模板/2023年度医疗援疆.xlsx").toString(),
            folder.resolve("inbox/654224/health/模板/2023年度医疗援疆.xlsx").toString());
    new TemporaryHome(folder, settings)
        .open(
            h -> {
              assertThat(h.takeIn()).isEmpty();
              assertThat(h.operations().status().untaken()).isEmpty();
            });
    assertThat(written).allMatch(file -> Files.exists(Path.of(file)));
  }

  @Test
  void whatLibreOfficeSavedIsLoadedAsWell() {
    assumeTrue(LibreOffice.present(), "LibreOffice is not on this machine");
    Map<String, byte[]> forms = forms(d -> FilledIn.below(form(d), FormRows.of(d)));
    Path filled = root.resolve("filled");
    forms.forEach((dataset, content) -> write(filled.resolve(dataset + ".xlsx"), content));
    Path saved = root.resolve("saved");
    LibreOffice office = new LibreOffice(root.resolve("profile"));
    office.convert(filled, "xlsx", saved);
    dropAndCompare(forms(d -> read(saved.resolve(d.name() + ".xlsx"))), ".xlsx");
    home = new TemporaryHome(root.resolve("home-of-text-files"));
    office.convert(filled, "csv:Text - txt - csv (StarCalc):44,34,76", saved);
    dropAndCompare(forms(d -> read(saved.resolve(d.name() + ".csv"))), ".csv");
  }

  private void dropAndCompare(Map<String, byte[]> forms, String ending) {
    home.open(
        h -> {
          for (DatasetContract dataset : CONTRACTS.datasets()) {
            String sender = sender(dataset);
            Submission answer = h.drop(sender, dataset.name() + ending, forms.get(dataset.name()));
            assertThat(answer.state())
                .as("%s: %s", dataset.name(), h.receipt(sender))
                .isEqualTo(SubmissionState.LOADED);
            assertThat(answer.facts().dataset()).contains(dataset.name());
            assertThat(h.receipt(sender)).doesNotContain("提示：");
          }
        });
    assertThat(loaded()).isEqualTo(forms(d -> FormRows.of(d).loaded()));
  }

  private static <T> Map<String, T> forms(Function<DatasetContract, T> made) {
    Map<String, T> forms = new TreeMap<>();
    CONTRACTS.datasets().forEach(d -> forms.put(d.name(), made.apply(d)));
    return forms;
  }

  private static Form form(DatasetContract dataset) {
    return new Form(dataset, YEAR, Language.ZH);
  }

  private static String sender(DatasetContract dataset) {
    return dataset.department().equals("any") ? "health" : dataset.department();
  }

  /** The rows of the year that are in effect, by dataset. */
  private Map<String, List<String>> loaded() {
    try (Warehouse warehouse = HomeDatabase.open(home.home().root())) {
      Reading reading =
          new Reading(
              warehouse.submissions().find(1).orElseThrow().arrival().region(),
              String.valueOf(YEAR),
              warehouse.submissions().newestLoad(),
              LocalDate.of(YEAR, 12, 31));
      return forms(d -> rows(warehouse, d, reading));
    }
  }

  private static List<String> rows(Warehouse warehouse, DatasetContract dataset, Reading reading) {
    List<String> rows = new ArrayList<>();
    warehouse
        .effectiveRows()
        .forEach(dataset, reading, Optional.empty(), r -> rows.add(FormRows.text(r.values())));
    return rows;
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
