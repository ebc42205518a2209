package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.intake.Archive;
import io.qualityreport.intake.DropFile;
import io.qualityreport.intake.Intake;
import io.qualityreport.intake.Reception;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program ends in the middle of a drop; the next start finishes it, and nothing happens twice.
 */
class CrashTest {
  private static final String NAME = "导出_截至2023-11-07.csv";
  private static final byte[] TABLE = DropTable.instruments(1, 4).gb18030();
  private static final String RECORDED = "metrology.instruments_recorded";
  @TempDir private Path root;
  private TemporaryHome home;
  private final AtomicReference<Path> dropped = new AtomicReference<>();

  @BeforeEach
  void dropBeforeTheCrash() {
    home = new TemporaryHome(root);
    home.open(h -> dropped.set(h.put("metrology", NAME, TABLE)));
  }

  @Test
  void afterTheArchiveNothingIsLost() {
    stopAfter(Intake::receive);
    finishes();
  }

  @Test
  void afterTheCommitNothingIsLoadedTwice() {
    stopAfter((intake, drop) -> intake.receive(drop).map(r -> ingested(intake, r)));
    finishes();
  }

  /** People copy the same file again, which keeps its modification time. */
  @Test
  void afterTheRemovalTheSameFileIsADropOfItsOwn() throws IOException {
    FileTime modified = Files.getLastModifiedTime(dropped.get());
    stopAfter((intake, drop) -> intake.receive(drop).map(r -> ingested(intake, r)));
    Files.delete(dropped.get());
    home.open(
        h -> {
          h.drop("metrology", NAME, DropTable.instruments(1, 5).gb18030());
          assertThat(h.figure(RECORDED)).isEqualTo("5");
          h.put("metrology", NAME, TABLE, modified);
          assertThat(h.takeIn())
              .extracting(Submission::state)
              .containsExactly(SubmissionState.LOADED);
          assertThat(h.figure(RECORDED)).isEqualTo("4");
        });
  }

  private void finishes() {
    home.open(
        h -> {
          h.takeIn();
          List<Submission> all = h.operations().results().submissions(Optional.empty());
          assertThat(all).hasSize(1);
          assertThat(all.get(0).settled()).isTrue();
          assertThat(all.get(0).counts().accepted()).isEqualTo(4);
          assertThat(dropped.get()).doesNotExist();
          assertThat(h.receipt("metrology")).contains("处理结果：已收下", "收下 4 行");
          assertThat(h.figure(RECORDED)).isEqualTo("4");
        });
  }

  private static Reception ingested(Intake intake, Reception reception) {
    intake.ingest(reception);
    return reception;
  }

  /** One part of a drop's way, after which the process is no more. */
  private interface Part {
    Optional<Reception> of(Intake intake, DropFile drop);
  }

  private void stopAfter(Part part) {
    Contracts contracts = Contracts.load(CatalogFiles.packaged());
    try (Warehouse warehouse = HomeDatabase.open(root)) {
      Intake intake =
          new Intake(
              contracts,
              warehouse,
              new Archive(home.home().archive()),
              new FileDecoder(DecodeLimits.standard()),
              home.clock().withZone(ZoneId.of("Asia/Shanghai")));
      DropFile drop = new DropFile(dropped.get(), "654224", "metrology", "intake-metrology");
      assertThat(part.of(intake, drop)).isPresent();
    }
  }
}
