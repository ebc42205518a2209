package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Rebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Makes a lost warehouse again from the archive alone. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Override
  public Integer call() {
    return qrp.alone(this::run);
  }

  private int run(Operations operations) {
    Rebuild.Rebuilt rebuilt = operations.maintenance().rebuild().run(qrp::say);
    rebuilt.differences().forEach(qrp::print);
    qrp.say(
        rebuilt.differences().isEmpty() ? "cli.rebuild-done" : "cli.rebuild-different",
        "entries",
        rebuilt.entries(),
        "submissions",
        rebuilt.submissions(),
        "differences",
        rebuilt.differences().size());
    return ExitCode.foundIf(!rebuilt.differences().isEmpty());
  }
}
