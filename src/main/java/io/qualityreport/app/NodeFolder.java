package io.qualityreport.app;

import io.qualityreport.ops.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one process keeps for itself in a home: its lock, its log, where it listens. The home's data
 * folder, or of several nodes one each in {@code data/nodes/<node>}.
 *
 * @param path the folder
 */
record NodeFolder(Path path) {

  /** The folder of the process that these settings are for. */
  static NodeFolder of(Home home, Settings settings) {
    return new NodeFolder(
        settings
            .node()
            .name()
            .filter(name -> settings.warehouse().shared())
            .map(name -> home.nodes().resolve(name))
            .orElseGet(home::data));
  }

  /** Makes the folder. */
  NodeFolder make() {
    try {
      Files.createDirectories(path);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + path, e);
    }
  }

  /** Where the log files are. */
  Path logs() {
    return path.resolve("logs");
  }

  /** Where a service writes how to reach it. */
  Path address() {
    return path.resolve("service.json");
  }

  /** The session of the last process that had the lock, which has ended if this one has it. */
  Optional<String> lastSession() {
    try {
      return Files.exists(session())
          ? Optional.of(Files.readString(session())).filter(s -> !s.isBlank())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + session(), e);
    }
  }

  /** Keeps this process's session for the next one that gets the lock. */
  void remember(String name) {
    try {
      Files.write(session(), name.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + session(), e);
    }
  }

  private Path session() {
    return path.resolve("qrp.session");
  }
}
