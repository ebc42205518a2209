package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.intake.Archive;
import io.qualityreport.intake.DropFile;
import io.qualityreport.intake.Intake;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program ends in the middle of waiting or confirming; nothing is lost or done twice. */
class ConfirmationCrashTest {
  private static final String DEPARTMENT = "market-regulation";
  private static final String NAME = "特种设备台账（2023年）.csv";
  private static final byte[] EMPTY = {};
  @TempDir private Path root;
  private TemporaryHome home;
  private final AtomicReference<Path> lying = new AtomicReference<>();

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
    home.open(h -> h.drop(DEPARTMENT, NAME, DropTable.equipment(1, 10).utf8()));
  }

  @Test
  void beforeTheReceiptItWaitsOnceAndTheReceiptSaysAllOfIt() {
    home.open(h -> lying.set(h.put(DEPARTMENT, NAME, DropTable.equipment(1, 6).utf8())));
    inAProcessThatEnds(this::ingest);
    home.open(
        h -> {
          assertThat(h.takeIn()).isEmpty();
          assertThat(lying.get()).doesNotExist();
          assertThat(states(h)).isEqualTo("loaded waiting");
          assertThat(h.receipt(DEPARTMENT))
              .startsWith("等待确认：")
              .contains("去掉 4 行，不变 6 行。", "2023年报告的");
        });
  }

  @Test
  void beforeTheReceiptOfAConfirmationItIsTakenOnce() {
    waitAndPutConfirmation();
    inAProcessThatEnds(this::ingest);
    home.open(
        h -> {
          h.takeIn();
          assertThat(lying.get()).doesNotExist();
          assertThat(states(h)).isEqualTo("loaded loaded loaded");
          assertThat(h.receipt(DEPARTMENT)).startsWith("已确认：确认-2.txt。已按确认收下");
          assertThat(h.figure("equipment.total")).isEqualTo("6");
        });
  }

  @Test
  void afterTheCommitOfAConfirmationItIsAnswered() {
    waitAndPutConfirmation();
    inAProcessThatEnds(
        intake -> {
          Submission waiting = intake.decisions().waiting(2).orElseThrow();
          assertThat(intake.decisions().confirm(waiting).state()).isEqualTo(SubmissionState.LOADED);
        });
    home.open(
        h -> {
          h.takeIn();
          assertThat(states(h)).isEqualTo("loaded loaded duplicate");
          assertThat(h.receipt(DEPARTMENT)).startsWith("以前收过：确认-2.txt。");
          assertThat(h.figure("equipment.total")).isEqualTo("6");
        });
  }

  private void waitAndPutConfirmation() {
    home.open(
        h -> {
          h.drop(DEPARTMENT, NAME, DropTable.equipment(1, 6).utf8());
          assertThat(states(h)).isEqualTo("loaded waiting");
        });
    home.open(h -> lying.set(h.put(DEPARTMENT, "确认-2.txt", EMPTY)));
  }

  private void ingest(Intake intake) {
    DropFile drop = new DropFile(lying.get(), "654224", DEPARTMENT, "intake-" + DEPARTMENT);
    intake.ingest(intake.receive(drop).orElseThrow());
  }

  private void inAProcessThatEnds(Consumer<Intake> work) {
    Contracts contracts = Contracts.load(CatalogFiles.packaged());
    try (Warehouse warehouse = HomeDatabase.open(root)) {
      work.accept(
          new Intake(
                  contracts,
                  warehouse,
                  new Archive(home.home().archive()),
                  new FileDecoder(DecodeLimits.standard()),
                  home.clock().withZone(ZoneId.of("Asia/Shanghai")))
              .telling(
                  (dataset, region, periods, preview) ->
                      List.of(
                          Message.of(
                              "intake.effect-figure",
                              "period",
                              "2023",
                              "title",
                              "总数",
                              "before",
                              "10",
                              "after",
                              "6"))));
    }
  }

  private static String states(OpenedHome h) {
    return h.operations().results().submissions(Optional.empty()).stream()
        .map(s -> s.state().code())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
