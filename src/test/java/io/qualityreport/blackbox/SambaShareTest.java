package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department works over a real share, set up as {@code src/docs/share.md} says. */
class SambaShareTest {
  private static final String MARKET = "market-regulation";
  private static final String METROLOGY = "metrology";

  @TempDir private Path folder;
  private Installation home;
  private SambaServer samba;

  @BeforeEach
  void share() throws IOException {
    assumeTrue(SambaServer.possible(), "needs Samba, smbclient and root");
    home =
        new Installation(
            folder.resolve("home"),
            Map.of("QRP_INTAKE_POLL_MILLIS", "100", "QRP_INTAKE_QUIET_MILLIS", "1000"));
    home.qrp(0, "status");
    samba =
        SambaServer.start(
            home.root().resolve("inbox"), folder.resolve("samba"), List.of(MARKET, METROLOGY));
  }

  @AfterEach
  void unshare() {
    if (samba != null) {
      samba.close();
    }
  }

  @Test
  void aChineseNameGoesInAndItsReceiptComesBack() {
    home.whileServing(
        () -> {
          Path local = local("投诉", Samples.complaints("A", 5));
          samba.client(MARKET, "put \"" + local + "\" \"投诉举报 2023年（终稿）.csv\"");
          awaitReceipts(MARKET, 1);
          assertThat(samba.client(MARKET, "ls")).contains("说明.txt", "回执").doesNotContain("投诉举报");
          assertThat(samba.client(MARKET, "cd 回执", "ls")).contains("_已收下_投诉举报 2023年（终稿）.csv");
          assertThat(home.outcomes()).containsExactly("投诉举报 2023年（终稿）.csv,loaded,5");
        });
  }

  @Test
  void aLargeFileIsTakenWhole() {
    byte[] large = DropTable.instruments(1, 40_000).gb18030();
    home.whileServing(
        () -> {
          Path local = Files.write(folder.resolve("large"), large);
          samba.client(METROLOGY, "put \"" + local + "\" \"导出_截至2023-11-07.csv\"");
          awaitReceipts(METROLOGY, 1);
          assertThat(home.outcomes()).containsExactly("导出_截至2023-11-07.csv,loaded,40000");
        });
  }

  @Test
  void aSlowCopyIsTakenOnceAndWhole() {
    home.whileServing(
        () -> {
          copy("慢.csv", 400);
          awaitReceipts(MARKET, 1);
          assertThat(home.outcomes()).containsExactly("慢.csv,loaded,30000");
        });
  }

  @Test
  void aCopyThatStallsForLongerThanAFileMustBeQuietCountsWholeInTheEnd() {
    home.whileServing(
        () -> {
          copy("停.csv", 2_500);
          Installation.await(
              "the whole file", () -> home.outcomes().contains("停.csv,loaded,30000"));
        });
  }

  /** Writes a file in pieces larger than what the client holds back. */
  private void copy(String name, int pauseMillis) throws IOException {
    byte[] table = Samples.complaints("A", 30_000).getBytes(StandardCharsets.UTF_8);
    Process copy = samba.upload(MARKET, name);
    int piece = table.length / 5 + 1;
    assertThat(piece).isGreaterThan(1 << 16);
    try (OutputStream out = copy.getOutputStream()) {
      for (int from = 0; from < table.length; from += piece) {
        out.write(table, from, Math.min(piece, table.length - from));
        out.flush();
        Installation.pause(pauseMillis);
      }
    }
    assertThat(copy.onExit().join().exitValue()).isZero();
  }

  @Test
  void manyAtOnceAreEachAnsweredOnce() {
    home.whileServing(
        () -> {
          List<CompletableFuture<String>> drops = new ArrayList<>();
          for (int i = 0; i < 12; i++) {
            String name = "投诉" + i + ".csv";
            Path local = local(name, Samples.complaints("N" + i + "-", 3));
            String command = "put \"" + local + "\" \"" + name + "\"";
            drops.add(CompletableFuture.supplyAsync(() -> samba.client(MARKET, command)));
          }
          drops.forEach(CompletableFuture::join);
          awaitReceipts(MARKET, 12);
          assertThat(home.outcomes())
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(0, 12).mapToObj(i -> "投诉" + i + ".csv,loaded,3").toList());
        });
  }

  @Test
  void aDepartmentSeesItsOwnFolderOnly() throws IOException {
    Files.writeString(home.inbox(METROLOGY).resolve("别人的.csv"), "x");
    assertThat(samba.client(MARKET, "ls")).contains("说明.txt").doesNotContain("别人的.csv");
    assertThat(samba.client(MARKET, "cd ..", "cd " + METROLOGY, "ls"))
        .contains("NT_STATUS_OBJECT_NAME_NOT_FOUND")
        .doesNotContain("别人的.csv");
    assertThat(samba.client(METROLOGY, "ls")).contains("别人的.csv");
    assertThat(samba.clientWith("wrong", MARKET, "ls")).contains("NT_STATUS_LOGON_FAILURE");
    Files.createSymbolicLink(home.inbox(MARKET).resolve("link"), home.inbox(METROLOGY));
    assertThat(samba.client(MARKET, "cd link", "ls")).doesNotContain("别人的.csv");
  }

  private Path local(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private void awaitReceipts(String department, int number) {
    Installation.await(
        number + " receipts",
        () ->
            home.receipts(department).stream()
                    .filter(f -> !f.getFileName().toString().startsWith("~"))
                    .count()
                >= number);
  }
}
