package io.qualityreport.cli;

import io.qualityreport.ops.Restore;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a home of a backup. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private static final String EMBEDDED = "embedded";

  @ParentCommand private Qrp qrp;

  @Parameters(paramLabel = "BACKUP", descriptionKey = "backup")
  private Path backup;

  @Option(names = "--warehouse", paramLabel = "embedded|URL", descriptionKey = "restore-warehouse")
  private Optional<String> warehouse;

  @Mixin private PostgresqlUser user;

  @Override
  public Integer call() {
    Optional<WarehouseSettings> elsewhere = warehouse.map(this::elsewhere);
    Restore.Restored restored =
        qrp.launcher().restore(qrp.home(), backup.toAbsolutePath(), elsewhere, qrp::say);
    qrp.say(
        "cli.restore-done",
        "backup",
        restored.backup(),
        "rows",
        restored.rows().values().stream().mapToLong(Long::longValue).sum(),
        "originals",
        restored.originals(),
        "warehouse",
        restored.warehouse());
    qrp.say("cli.restore-next");
    qrp.out().println(qrp.home().root());
    return ExitCode.DONE;
  }

  private WarehouseSettings elsewhere(String url) {
    return url.equals(EMBEDDED)
        ? new WarehouseSettings("", "", "", 1)
        : user.at(qrp, "--warehouse", url);
  }
}
