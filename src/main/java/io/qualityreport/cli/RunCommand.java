package io.qualityreport.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs the service. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Override
  public Integer call() {
    qrp.say("cli.service-starts", "home", qrp.home().root());
    return qrp.launcher()
        .serve(qrp.home(), () -> qrp.say("cli.service-started", "inbox", qrp.home().inbox()));
  }
}
