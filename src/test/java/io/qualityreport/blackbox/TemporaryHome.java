package io.qualityreport.blackbox;

import io.qualityreport.ops.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An installation whose clock stands still: it is 10:00 on 2024-01-10 in the county until a test
 * moves it. Tests work inside the opened home, where several drops take no longer than one.
 */
final class TemporaryHome {
  private final Path root;
  private final SettableClock clock = new SettableClock(Instant.parse("2024-01-10T02:00:00Z"));
  private final Installation installation;

  /** Makes a home in a folder that is still empty. */
  TemporaryHome(Path root) {
    this(root, Map.of());
  }

  /**
   * Makes a home.
   *
   * @param settings settings as environment variables, beside those that make intake quick
   */
  TemporaryHome(Path root, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("QRP_INTAKE_POLL_MILLIS", "20");
    all.put("QRP_INTAKE_QUIET_MILLIS", "0");
    this.root = root;
    this.installation = new Installation(root, all, clock);
  }

  Home home() {
    return new Home(root);
  }

  /** The home, for commands of its own. */
  Installation installation() {
    return installation;
  }

  /** The clock that everything in the home goes by. */
  SettableClock clock() {
    return clock;
  }

  /** Opens the home, works in it and closes it again. */
  void open(Consumer<OpenedHome> work) {
    installation.open(operations -> work.accept(new OpenedHome(installation, operations, clock)));
  }
}
