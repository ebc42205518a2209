package io.qualityreport.app;

import io.qualityreport.cli.Cli;
import io.qualityreport.cli.ExitCode;
import io.qualityreport.console.CommandServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service of a home: routes, schedule, and the channel for commands. */
final class Service {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private Service() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param started called once files are taken and the schedule is kept
   * @return exit code
   */
  static int run(OpenHome home, StopSignal stop, Runnable started) {
    Path address = home.folder().address();
    home.pipeline(home.settings().scheduled());
    Cli cli = new Cli(new InService(home));
    try (CommandServer server = CommandServer.start(cli::run)) {
      server.address().write(address);
      LOG.info("service is started in {}", home.home().root());
      started.run();
      stop.await();
      LOG.info("service is told to stop");
    } finally {
      remove(address);
    }
    return ExitCode.DONE;
  }

  private static void remove(Path address) {
    try {
      Files.deleteIfExists(address);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + address, e);
    }
  }
}
