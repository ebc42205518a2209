package io.qualityreport.cli;

import io.qualityreport.ops.Confirmations;
import io.qualityreport.ops.Confirmations.Decided;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Ends the waiting of a submission without taking it. */
@Command(name = "reject")
final class RejectCommand extends DecisionCommand {

  @Override
  Optional<Decided> decide(Confirmations confirmations, long id) {
    return confirmations.reject(id);
  }

  @Override
  int code(Decided decided) {
    return ExitCode.foundIf(decided.taken());
  }
}
