package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.StoredFigure;
import io.qualityreport.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose recorded figure is not what its own loads give, as after a hand in the database. */
class RecordedOtherwiseTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void explainFailsLoudlyAndSaysBothValues() {
    Installation home = Demonstration.copy(folder.resolve("demo"));
    record(home.root(), CatalogFiles.packaged().hash());

    Answer answer = home.qrp(1, "explain", "equipment.total", "--period", "2023", "--rows", "0");

    assertThat(answer.out()).contains("[equipment.total] = 390 台", "390, agrees");
    assertThat(answer.err())
        .isEqualToNormalizingNewlines(
            """
            !!! The run recorded 391, but the same loads now give 390. \
            Run qrp nightly again and compare before you publish.
            """);
  }

  @Test
  void explainSaysThatTheCatalogIsAnotherNow() {
    Installation home = Demonstration.copy(folder.resolve("demo"));
    record(home.root(), "another");

    Answer answer = home.qrp(1, "explain", "equipment.total", "--period", "2023", "--rows", "0");

    assertThat(answer.err())
        .startsWith("The catalog has changed since run 2: figures are explained as they are");
  }

  private static void record(Path home, String catalogHash) {
    try (Warehouse warehouse = HomeDatabase.open(home)) {
      Run first = warehouse.runs().list(Optional.of("2023")).get(0);
      Run run = warehouse.runs().begin(first.reading(), catalogHash, "command", LATER);
      List<StoredFigure> figures =
          List.of(
              new StoredFigure(
                  "equipment.total",
                  "",
                  Optional.of(new BigDecimal("391")),
                  Optional.of(new BigDecimal("391")),
                  Optional.empty(),
                  391,
                  "台",
                  0,
                  false,
                  "ok",
                  "{}"));
      warehouse.runs().complete(run, figures, List.of(), "hash", LATER);
    }
  }
}
