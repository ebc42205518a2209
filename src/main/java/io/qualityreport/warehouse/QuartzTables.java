package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.quartz.Scheduler;

/** Makes Quartz's tables by the script that Quartz ships for the database. */
final class QuartzTables implements JavaMigration {
  private final String script;

  QuartzTables(String script) {
    this.script = script;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "quartz tables";
  }

  @Override
  public Integer getChecksum() {
    return script.hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    try (Statement statement = context.getConnection().createStatement()) {
      for (String sql : statements(read())) {
        statement.execute(sql);
      }
    }
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
