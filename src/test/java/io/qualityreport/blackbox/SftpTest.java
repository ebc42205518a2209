package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Departments upload to an SFTP server, and find their receipts there. */
class SftpTest {
  private static final String MARKET = "market-regulation";
  private static final String NAME = "投诉举报 2023年&${x}.csv";

  @TempDir private Path folder;
  private SshServer server;
  private Path remote;

  @BeforeEach
  void serve() throws IOException {
    assumeTrue(SshServer.possible(), "needs sshd, sftp and root");
    Path files = folder.resolve("files");
    remote = Files.createDirectories(files.resolve("上传").resolve(MARKET)).getParent();
    server = SshServer.start(files, folder.resolve("ssh"));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void anUploadIsTakenInAndItsReceiptLiesBesideIt() throws IOException {
    Path local = Files.writeString(folder.resolve("local"), Samples.complaints("A", 5));
    Installation home = home(Map.of());
    home.whileServing(
        () -> {
          server.client("put \"" + local + "\" \"" + remote.resolve(MARKET).resolve(NAME) + "\"");
          Installation.await("the receipt on the server", () -> !receipts().isEmpty());
          assertThat(receipts().get(0)).contains("_已收下_投诉举报 2023年");
          assertThat(remote.resolve(MARKET).resolve(NAME)).doesNotExist();
          assertThat(home.inbox(MARKET).resolve(NAME)).doesNotExist();
          assertThat(home.outcomes()).containsExactly(NAME + ",loaded,5");
        });
  }

  @Test
  void aFileThatStillGrowsIsFetchedOnceAndWhole() throws IOException {
    byte[] table = Samples.complaints("A", 12).getBytes(StandardCharsets.UTF_8);
    Path growing = remote.resolve(MARKET).resolve("慢.csv");
    Installation home = home(Map.of());
    home.whileServing(
        () -> {
          int piece = table.length / 8 + 1;
          for (int from = 0; from < table.length; from += piece) {
            Files.write(
                growing,
                java.util.Arrays.copyOfRange(table, 0, Math.min(table.length, from + piece)));
            Installation.pause(300);
          }
          Installation.await("the receipt on the server", () -> !receipts().isEmpty());
          assertThat(home.outcomes()).containsExactly("慢.csv,loaded,12");
        });
  }

  @Test
  void linksAndFilesOfNoDepartmentStayAndAreTold() throws IOException {
    Files.writeString(Files.createDirectories(remote.resolve("nobody")).resolve("a.csv"), "x");
    Files.writeString(remote.resolve("beside.csv"), "x");
    Files.createSymbolicLink(remote.resolve(MARKET).resolve("link.csv"), Path.of("/etc/hostname"));
    Path good =
        Files.writeString(remote.resolve(MARKET).resolve("b.csv"), Samples.complaints("A", 5));
    Installation home = home(Map.of());
    home.whileServing(
        () -> {
          Installation.await("the receipt on the server", () -> !receipts().isEmpty());
          assertThat(good).doesNotExist();
          assertThat(home.outcomes()).containsExactly("b.csv,loaded,5");
          assertThat(remote.resolve("beside.csv")).exists();
          assertThat(remote.resolve("nobody/a.csv")).exists();
          assertThat(remote.resolve(MARKET).resolve("link.csv")).isSymbolicLink();
          assertThat(home.qrp(0, "logs").out())
              .contains(
                  "file=\"market-regulation/link.csv\" state=not-fetched"
                      + " reason=\"expected a file, found a link\"",
                  "file=\"beside.csv\" state=not-fetched"
                      + " reason=\"expected a file in a department's folder\"");
        });
  }

  @Test
  void aServerWithAnotherKeyIsNotTrusted() throws IOException {
    Files.writeString(server.knownHosts(), "");
    Path waiting =
        Files.writeString(remote.resolve(MARKET).resolve("b.csv"), Samples.complaints("A", 5));
    Installation home = home(Map.of());
    home.whileServing(
        () -> {
          Installation.await(
              "the refusal", () -> home.qrp(0, "logs").out().contains("reject HostKey"));
          assertThat(waiting).exists();
          assertThat(home.outcomes()).isEmpty();
        });
  }

  private Installation home(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("QRP_INTAKE_POLL_MILLIS", "100");
    settings.put("QRP_INTAKE_QUIET_MILLIS", "800");
    settings.put("QRP_SFTP_HOST", "127.0.0.1");
    settings.put("QRP_SFTP_PORT", String.valueOf(server.port()));
    settings.put("QRP_SFTP_USER", "root");
    settings.put("QRP_SFTP_KEY_FILE", server.key().toString());
    settings.put("QRP_SFTP_KNOWN_HOSTS", server.knownHosts().toString());
    settings.put("QRP_SFTP_DIRECTORY", "上传");
    return new Installation(folder.resolve("home"), settings);
  }

  private List<String> receipts() {
    return Installation.files(remote.resolve(MARKET).resolve("回执")).stream()
        .map(f -> f.getFileName().toString())
        .filter(n -> !n.startsWith("~"))
        .toList();
  }
}
