package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Samba on loopback that serves a home's drop folders with the very configuration that
 * {@code src/docs/share.md} shows; only what belongs to the machine is replaced. Departments log in
 * as accounts that every Debian has.
 */
final class SambaServer implements AutoCloseable {
  private static final Pattern SHOWN = Pattern.compile("```ini\n(.*?)```", Pattern.DOTALL);
  private static final List<String> ACCOUNTS = List.of("games", "news");
  private final Process process;
  private final int port;

  private SambaServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether this machine can run one. */
  static boolean possible() {
    return Programs.present("smbd") && Programs.present("smbclient") && Programs.root();
  }

  /**
   * Starts it.
   *
   * @param inbox the folder of all drop folders
   * @param departments two departments; the password of each is its name backwards
   */
  static SambaServer start(Path inbox, Path state, List<String> departments) throws IOException {
    int port = freePort();
    Files.createDirectories(state);
    Path configuration = Files.writeString(state.resolve("smb.conf"), settings(inbox, state, port));
    StringBuilder users = new StringBuilder();
    for (int i = 0; i < ACCOUNTS.size(); i++) {
      users.append("%s = %s%n".formatted(ACCOUNTS.get(i), departments.get(i)));
    }
    Files.writeString(state.resolve("users"), users);
    for (int i = 0; i < ACCOUNTS.size(); i++) {
      String password = password(departments.get(i));
      Programs.run(
          password + "\n" + password + "\n",
          List.of("smbpasswd", "-c", configuration.toString(), "-a", "-s", ACCOUNTS.get(i)));
    }
    Process process =
        new ProcessBuilder(Programs.path("smbd"), "--foreground", "--configfile=" + configuration)
            .redirectErrorStream(true)
            .redirectOutput(state.resolve("out").toFile())
            .start();
    Installation.await("Samba", () -> !process.isAlive() || answers(port));
    assertThat(process.isAlive()).as(Files.readString(state.resolve("out"))).isTrue();
    return new SambaServer(process, port);
  }

  /** Runs smbclient's commands as a department; gives what it printed. */
  String client(String department, String... commands) {
    return clientWith(password(department), department, commands);
  }

  /** Runs smbclient with a password that may be wrong. */
  String clientWith(String password, String department, String... commands) {
    return Programs.output("", command(department, password, String.join("; ", commands)));
  }

  /** Starts smbclient writing one file from its standard input. */
  Process upload(String department, String name) throws IOException {
    return Programs.builder(command(department, password(department), "put - \"" + name + "\""))
        .start();
  }

  private List<String> command(String department, String password, String commands) {
    return List.of(
        "smbclient",
        "//127.0.0.1/报送",
        "--port=" + port,
        "--user=" + department + "%" + password,
        "--command=" + commands);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }

  private static String password(String department) {
    return new StringBuilder(department).reverse().toString();
  }

  private static String settings(Path inbox, Path state, int port) throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("src/docs/share.md")));
    assertThat(shown.find()).isTrue();
    String own =
        """
        [global]
          smb ports = %d
          interfaces = lo
          bind interfaces only = yes
          passdb backend = tdbsam:%2$s/passdb.tdb
          username map = %2$s/users
          private dir = %2$s
          lock directory = %2$s
          state directory = %2$s
          cache directory = %2$s
          pid directory = %2$s
          ncalrpc dir = %2$s/ncalrpc
          log file = %2$s/log
        """;
    String settings =
        shown
            .group(1)
            .replace("[global]\n", own.formatted(port, state))
            .replace("/srv/qrp/inbox", inbox.toString())
            .replace("@qrp-departments", String.join(" ", ACCOUNTS))
            .replace("force user = qrp", "force user = root");
    assertThat(settings).contains(inbox + "/%U", "valid users = games", "force user = root");
    return settings;
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A port that nobody listens on now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
