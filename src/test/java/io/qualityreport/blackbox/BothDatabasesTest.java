package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.sample.SampleYear;
import io.qualityreport.warehouse.TestPostgres;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample year, taken in afresh on each of the two databases, file by file. */
@Tag(HomeDatabase.OWN)
class BothDatabasesTest {
  @TempDir private Path folder;

  @Test
  void bothGiveTheSameSubmissionsFiguresFindingsAndReport() {
    Installation embedded = year("embedded", Map.of());
    WarehouseSettings database = TestPostgres.empty();
    Installation shared =
        year(
            "shared",
            Map.of(
                "QRP_WAREHOUSE_URL", database.url(),
                "QRP_WAREHOUSE_USER", database.user(),
                "QRP_WAREHOUSE_PASSWORD", database.password()));

    assertThat(BackupTest.known(shared))
        .contains("metrology.in_use_ratio,84.75,%,550,649,649,ok")
        .isEqualTo(BackupTest.known(embedded));
    assertThat(BackupTest.report(shared)).isNotEmpty().isEqualTo(BackupTest.report(embedded));
  }

  private Installation year(String name, Map<String, String> database) {
    TemporaryHome home = new TemporaryHome(folder.resolve(name), database);
    home.open(
        opened -> {
          for (SampleYear.Dropped file : SampleYear.dropped()) {
            opened.dropAll(file.department(), file.name(), file.bytes());
          }
          opened.aggregate();
        });
    return home.installation();
  }
}
