package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.ops.WarehouseMove;
import io.qualityreport.warehouse.WarehouseSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Moves the home's warehouse to PostgreSQL and proves that it is the same there. */
@Command(name = "migrate-warehouse")
final class MigrateWarehouseCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Option(names = "--to", paramLabel = "URL", required = true, descriptionKey = "migrate-to")
  private String url;

  @Mixin private PostgresqlUser user;

  @Override
  public Integer call() {
    WarehouseSettings target = user.at(qrp, "--to", url);
    return qrp.alone(operations -> run(operations, target));
  }

  private int run(Operations operations, WarehouseSettings target) {
    WarehouseMove.Moved moved = operations.maintenance().move().to(target, qrp::say);
    Listing tables = new Listing("table", "rows_before", "rows_after", "same");
    moved.tables().forEach(t -> tables.add(t.name(), t.rowsHere(), t.rowsThere(), yes(t.same())));
    tables.print(Format.TABLE, qrp.out());
    Listing figures = new Listing("region", "period", "figures", "different");
    moved
        .figures()
        .forEach(f -> figures.add(f.region(), f.period(), f.compared(), f.different().size()));
    figures.print(Format.TABLE, qrp.out());
    moved.figures().forEach(f -> f.different().forEach(qrp.err()::println));
    qrp.say(
        moved.same() ? "cli.migrate-done" : "cli.migrate-different",
        "url",
        url,
        "user",
        user.name(),
        "settings",
        operations.home().settings());
    return moved.same() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String yes(boolean same) {
    return same ? "yes" : "NO";
  }
}
