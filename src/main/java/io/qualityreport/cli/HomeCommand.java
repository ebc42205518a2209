package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** A command on an opened home, whether a service runs there or not. */
abstract class HomeCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Override
  public final Integer call() {
    return qrp.inHome(this::run);
  }

  /** Does the work and gives the exit code. */
  abstract int run(Operations operations);

  final Qrp qrp() {
    return qrp;
  }
}
