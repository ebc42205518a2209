package io.qualityreport.crash;

import io.qualityreport.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the program as its users do: by the launcher of the built distribution, which the system
 * property {@code qrp.launcher} names; from the class path where there is none yet.
 */
final class Distribution {

  private Distribution() {}

  /**
   * Starts a command.
   *
   * @param settings settings as environment variables
   * @param log where all that it says goes
   */
  static Process start(Map<String, String> settings, Path log, List<String> arguments) {
    List<String> command = new ArrayList<>(program());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> program() {
    String launcher = System.getProperty("qrp.launcher", "");
    return launcher.isEmpty()
        ? List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName())
        : List.of(launcher);
  }
}
