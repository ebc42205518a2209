package io.qualityreport.cli;

import io.qualityreport.ops.Confirmations;
import io.qualityreport.ops.Confirmations.Decided;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Takes in a submission that waits. */
@Command(name = "confirm")
final class ConfirmCommand extends DecisionCommand {

  @Override
  Optional<Decided> decide(Confirmations confirmations, long id) {
    return confirmations.confirm(id);
  }

  @Override
  int code(Decided decided) {
    return ExitCode.foundIf(!decided.taken() || decided.submission().counts().rejected() > 0);
  }
}
