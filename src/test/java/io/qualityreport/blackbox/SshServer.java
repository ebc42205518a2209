package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real OpenSSH server on loopback that serves SFTP to one account by its key. */
final class SshServer implements AutoCloseable {
  private final Process process;
  private final Path state;
  private final int port;

  private SshServer(Process process, Path state, int port) {
    this.process = process;
    this.state = state;
    this.port = port;
  }

  /** Whether this machine can run one. */
  static boolean possible() {
    return Programs.present("sshd") && Programs.present("sftp") && Programs.root();
  }

  /**
   * Starts it.
   *
   * @param files the folder in which everybody starts who logs in
   * @param state a folder for its keys and its log
   */
  static SshServer start(Path files, Path state) throws IOException {
    int port = SambaServer.freePort();
    Files.createDirectories(state);
    Files.createDirectories(Path.of("/run/sshd"));
    for (String key : List.of("host", "client")) {
      Programs.run(
          "",
          List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", state.resolve(key) + ""));
    }
    String publicKey = Files.readString(state.resolve("host.pub")).replaceAll(" [^ ]*\\s*$", "");
    Files.writeString(
        state.resolve("known_hosts"), "[127.0.0.1]:%d %s%n".formatted(port, publicKey));
    Files.copy(state.resolve("client.pub"), state.resolve("authorized_keys"));
    Path configuration =
        Files.writeString(
            state.resolve("sshd_config"),
            """
            Port %d
            ListenAddress 127.0.0.1
            HostKey %2$s/host
            PidFile %2$s/pid
            AuthorizedKeysFile %2$s/authorized_keys
            StrictModes no
            PermitRootLogin yes
            PasswordAuthentication no
            UsePAM no
            Subsystem sftp internal-sftp -d %3$s
            """
                .formatted(port, state, files));
    Process process =
        new ProcessBuilder(Programs.path("sshd"), "-D", "-e", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(state.resolve("log").toFile())
            .start();
    Installation.await("sshd", () -> !process.isAlive() || log(state).contains("Server listening"));
    assertThat(process.isAlive()).as(log(state)).isTrue();
    return new SshServer(process, state, port);
  }

  int port() {
    return port;
  }

  /** The key of the account. */
  Path key() {
    return state.resolve("client");
  }

  /** The server's own key, as a client keeps it. */
  Path knownHosts() {
    return state.resolve("known_hosts");
  }

  /** Runs commands of the sftp program; all have to succeed. Gives what it printed. */
  String client(String... commands) {
    return Programs.run(
        String.join("\n", commands) + "\n",
        List.of(
            "sftp",
            "-b",
            "-",
            "-P",
            String.valueOf(port),
            "-i",
            key().toString(),
            "-o",
            "UserKnownHostsFile=" + knownHosts(),
            "root@127.0.0.1"));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }

  private static String log(Path state) {
    try {
      return Files.exists(state.resolve("log")) ? Files.readString(state.resolve("log")) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
