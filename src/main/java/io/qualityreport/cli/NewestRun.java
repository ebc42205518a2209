package io.qualityreport.cli;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Region;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The run that listings and explanations speak of. */
final class NewestRun {

  private NewestRun() {}

  /**
   * The newest complete run of a region and period, or of any period where none is asked for.
   *
   * @throws OperationFailure if there was none yet
   */
  static Run of(Operations operations, Region region, Optional<String> period) {
    Optional<Run> run =
        period.isPresent()
            ? operations.results().newestRun(region, period.get())
            : newest(operations.results().runs(region, Optional.empty()));
    return run.orElseThrow(() -> new OperationFailure(none(operations.home().root(), period)));
  }

  private static Message none(Path home, Optional<String> period) {
    return period
        .map(p -> Message.of("cli.no-run", "period", p, "home", home))
        .orElseGet(() -> Message.of("cli.no-run-yet", "home", home));
  }

  private static Optional<Run> newest(List<Run> runs) {
    return runs.stream().filter(r -> r.finishedAt().isPresent()).reduce((earlier, later) -> later);
  }
}
