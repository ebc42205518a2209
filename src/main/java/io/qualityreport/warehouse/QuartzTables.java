package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quartz.Scheduler;

/** Makes Quartz's tables by the script that Quartz ships for the database. */
final class QuartzTables extends CodeMigration {
  private final String script;

  QuartzTables(String script) {
    super("2", "quartz tables", script.hashCode());
    this.script = script;
  }

  @Override
  List<String> statements(Connection connection) throws IOException {
    return statements(read());
  }

  /** The script's statements but its commit, which is the migration's own. */
  static List<String> statements(String text) {
    String code =
        text.lines().filter(l -> !l.strip().startsWith("--")).collect(Collectors.joining("\n"));
    return Arrays.stream(code.split(";"))
        .map(String::strip)
        .filter(s -> !s.isEmpty() && !s.equalsIgnoreCase("commit"))
        .toList();
  }

  private String read() throws IOException {
    try (InputStream in = Scheduler.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IOException("Quartz no longer ships " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
