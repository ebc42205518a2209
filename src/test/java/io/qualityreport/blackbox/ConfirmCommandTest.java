package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator sees what waits and decides of it, beside a running service too. */
class ConfirmCommandTest {
  private static final String DEPARTMENT = "market-regulation";
  private static final String NAME = "register2023.csv";
  @TempDir private Path root;
  private Installation home;

  @BeforeEach
  void letOneWait() {
    home = Installation.quick(root);
    home.drop(DEPARTMENT, NAME, DropTable.equipment(1, 10).utf8());
    home.qrp(0, "intake", "--once");
    home.drop(DEPARTMENT, NAME, DropTable.equipment(1, 6).utf8());
    home.qrp(3, "intake", "--once");
  }

  @Test
  void statusNamesItAndConfirmTakesIt() {
    String status = home.qrp(0, "status").out();
    assertThat(status).contains("loaded 1, partly-loaded 0, duplicate 0, rejected 0, waiting 1");
    assertThat(status)
        .containsPattern(
            "Waiting for a confirmation, not taken yet \\(qrp confirm NUMBER takes it, "
                + "qrp reject NUMBER does not\\):\\R"
                + "id +region +department +dataset +file +since *\\R[- ]+\\R"
                + "2 +654224 +market-regulation +special-equipment +register2023.csv +\\d{4}-");
    Answer confirmed = home.qrp(0, "confirm", "2");
    assertThat(confirmed.lines().get(2))
        .matches("2 +market-regulation +special-equipment +register2023.csv +loaded +6 +6 .*");
    assertThat(confirmed.lines().subList(3, 5))
        .containsExactly(
            "Compared with what is there now (submission 1): rows added 0, changed 0, removed 4,"
                + " unchanged 6.",
            "\"Special equipment in use\" in the report of 2023: 10台 → 6台");
    assertThat(home.qrp(0, "status").out()).doesNotContain("Waiting for a confirmation");
    assertThat(home.qrp(0, "logs", "--submission", "2").out())
        .contains("state=waiting", "decided_by=command state=loaded submission=2");
    assertThat(newestReceipt())
        .contains("已收下：register2023.csv。共 6 行，收下 6 行。", "这份文件曾等待确认，现在由管理员确认收下。");
  }

  @Test
  void rejectWithdrawsItAndAnotherNumberIsWrongUsage() {
    assertThat(home.qrp(2, "confirm", "1").err())
        .startsWith(
            "Submission 1 does not wait for a confirmation. These do: 2" + System.lineSeparator());
    Answer rejected = home.qrp(0, "reject", "2");
    assertThat(rejected.lines().get(2))
        .matches("2 +market-regulation +special-equipment +register2023.csv +rejected +6 +0 .*");
    assertThat(newestReceipt()).contains("未收下：register2023.csv。已经撤回，没有收下，原来的数据不变。");
    assertThat(home.qrp(2, "reject", "2").err())
        .startsWith("Submission 2 does not wait for a confirmation; nothing does.");
  }

  @Test
  void besideARunningServiceItIsTheSame() {
    home.whileServing(
        () -> {
          assertThat(home.qrp(0, "confirm", "2").lines().get(2)).contains("loaded");
          assertThat(home.qrp(0, "status").out()).contains("loaded 2");
        });
  }

  private String newestReceipt() {
    List<Path> receipts = home.receipts(DEPARTMENT);
    return receipts.stream()
        .filter(f -> !f.getFileName().toString().contains("等待确认"))
        .reduce((earlier, later) -> later)
        .map(ConfirmCommandTest::read)
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
