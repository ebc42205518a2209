package io.qualityreport.cli;

import io.qualityreport.form.Forms;
import io.qualityreport.intake.FileCheck;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Restore;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** What commands need of the program around them: opening a home, and the service. */
public interface Launcher {

  /**
   * Runs a command on an opened home; where a service runs in that home, the service runs it and
   * its output comes back.
   *
   * @param invocation the command as it was typed
   * @param command the command
   * @return exit code
   */
  int execute(Invocation invocation, ToIntFunction<Operations> command);

  /**
   * Runs a command on an opened home that nobody else works in meanwhile.
   *
   * @param invocation the command as it was typed
   * @param command the command
   * @return exit code
   * @throws OperationFailure if a service runs there
   */
  int alone(Invocation invocation, ToIntFunction<Operations> command);

  /**
   * A database to which a warehouse goes; its password comes from the environment.
   *
   * @param url JDBC URL
   * @param user database user
   */
  WarehouseSettings target(String url, String user);

  /**
   * Makes a home of a backup.
   *
   * @param home an empty or new folder
   * @param backup the backup
   * @param elsewhere where the warehouse is to be, if not where the backup's settings say; an empty
   *     URL stands for the home itself
   * @param progress told each step
   */
  Restore.Restored restore(
      Home home, Path backup, Optional<WarehouseSettings> elsewhere, Consumer<Message> progress);

  /**
   * Runs the service in a home until it is told to stop.
   *
   * @param started called once it takes files and keeps the schedule
   */
  int serve(Home home, Runnable started);

  /**
   * Makes a fresh home for a demonstration; an earlier demonstration's is emptied first.
   *
   * @return the sample year's files in the order in which they are to be dropped
   * @throws OperationFailure if the folder holds anything else
   */
  List<SampleFile> demo(Home home);

  /** The clock that everything goes by. */
  InstantSource clock();

  /** Checks files against the catalog of a home, without its warehouse. */
  FileCheck fileCheck(Home home);

  /** The empty forms of the catalog of a home, without its warehouse. */
  Forms forms(Home home);
}
