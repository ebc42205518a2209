package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes of which one was upgraded: in its catalog cases have one more column, and a figure
 * counts it. Nights follow one another.
 */
@Tag(HomeDatabase.OWN)
class MixedCatalogsTest {
  private static final String MARKET = "market-regulation";
  private static final String LAST_FIELD = "rowChecks:";
  private static final String FIELD =
      "  - { name: satisfaction, title: 满意度, type: integer }\n" + LAST_FIELD;
  private static final String FIGURE =
      """
      - { id: consumer.satisfied, title: 12315满意, en: Cases that ended well,
          dataset: complaints, measure: count, where: "satisfaction >= 4", unit: 件 }
      """;

  @TempDir private Path folder;
  private NodeHome home;
  private Path older;
  private Path newer;

  @BeforeEach
  void make() throws IOException {
    older = catalog("older");
    newer = catalog("newer");
    change(newer.resolve("datasets/market-regulation/complaints.yaml"), LAST_FIELD, FIELD);
    change(
        newer.resolve("figures/consumer.yaml"),
        "- { id: consumer.closed,",
        FIGURE + "- { id: consumer.closed,");
    home = new NodeHome(folder.resolve("home"));
    home.with("QRP_PERIODS", "2023")
        .with("QRP_NIGHTLY_CRON", "0/2 * * * * ?")
        .with("QRP_CATALOG", older.toString());
  }

  @AfterEach
  void end() {
    home.close();
  }

  @Test
  void theNewerCatalogWorksAndTheOlderStandsBy() throws IOException {
    home.start("a");
    drop("before.csv", 1);
    awaitNight(1, older);

    Process upgraded = home.launch("b", Map.of("QRP_CATALOG", newer.toString()));
    home.awaitService("b", upgraded);
    Installation.await("a to stand by", () -> home.said("a").contains("state=standing-by"));
    drop("with-column.csv", 2);
    drop("before-once-more.csv", 1);
    awaitNight(3, newer);
    assertThat(
            home.query(
                "select node || ' ' || file_name || ' ' || state from submission order by id"))
        .containsExactly(
            "a before.csv loaded", "b with-column.csv loaded", "b before-once-more.csv loaded");
    assertThat(columnRead()).containsExactly("f", "t", "t");
    assertThat(home.installation().qrp(1, "nightly", "--period", "2023").err())
        .contains("Node b works with a newer catalog, so this program stands by.");

    NodeHome.kill(upgraded);
    drop("after.csv", 3);
    awaitNight(4, older);
    assertThat(columnRead()).containsExactly("f", "t", "t", "f");
    assertThat(
            home.query(
                "select max(satisfaction) from ds_complaints group by submission_id order by submission_id"))
        .as("what the newer catalog read stays")
        .containsExactly(null, "5", "5", null);
    assertThat(home.said("a") + home.said("b")).doesNotContain("ERROR", "nothing is aggregated");

    home.launch("b", Map.of("QRP_CATALOG", newer.toString()));
    awaitNight(4, newer);
    drop("after-once-more.csv", 3);
    drop("after-twice-more.csv", 3);
    awaitNight(5, newer);
    assertThat(home.query("select state from submission order by id offset 4"))
        .containsExactly("loaded", "duplicate");
    assertThat(
            home.query(
                "select figure_value::int from figure_value where figure_id = 'consumer.satisfied' order by run_id desc"))
        .startsWith("6");
  }

  private List<String> columnRead() {
    return home.query(
        "select header_map::json -> 'satisfaction' is not null from submission order by id");
  }

  /** Three cases with a column that the older catalog does not know. */
  private void drop(String file, int prefix) {
    StringBuilder csv = new StringBuilder("编号,类型,接收时间,满意度\n");
    for (int i = 3; i <= 5; i++) {
      csv.append("M%d-%d,投诉,2023-03-1%d,%d\n".formatted(prefix, i, i, i));
    }
    home.installation().drop(MARKET, file, csv.toString());
    Installation.await(
        file,
        () ->
            !home.query("select 1 from submission where settled and file_name = '" + file + "'")
                .isEmpty());
  }

  /** Waits until the newest night was one of a catalog, with so many loads. */
  private void awaitNight(int loads, Path catalog) {
    String hash = CatalogFiles.directory(catalog).hash();
    Installation.await(
        "a night of " + catalog,
        () ->
            home.query(
                    "select watermark || ' ' || catalog_hash from run where finished_at is not null"
                        + " order by id desc fetch first 1 rows only")
                .equals(List.of(loads + " " + hash)));
  }

  private Path catalog(String name) throws IOException {
    Path from = Path.of("src", "main", "resources", "catalog");
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  private static void change(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }
}
