package io.qualityreport.cli;

import io.qualityreport.ops.Backups;
import io.qualityreport.ops.Operations;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Backs the home up, whether a service runs there or not. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Parameters(paramLabel = "DIR", descriptionKey = "backup-folder")
  private Path folder;

  @Override
  public Integer call() {
    return qrp.inHome(folder, this::run);
  }

  private int run(Operations operations) {
    Backups.Made made = operations.maintenance().backups().make(folder.toAbsolutePath(), qrp::say);
    qrp.say(
        "cli.backup-done",
        "tables",
        made.tables(),
        "rows",
        made.rows(),
        "originals",
        made.originals(),
        "copied",
        made.copied());
    qrp.out().println(made.folder());
    return ExitCode.DONE;
  }
}
