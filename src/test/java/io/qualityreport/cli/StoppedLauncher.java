package io.qualityreport.cli;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.form.Forms;
import io.qualityreport.intake.FileCheck;
import io.qualityreport.intake.Inbox;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Restore;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A program for commands that must end before any home is opened; time stands still. */
final class StoppedLauncher implements Launcher {
  static final Instant NOW = Instant.parse("2024-01-05T08:00:00Z");

  @Override
  public int execute(Invocation invocation, ToIntFunction<Operations> command) {
    throw new IllegalStateException("the warehouse of " + invocation.args() + " is broken");
  }

  @Override
  public int alone(Invocation invocation, ToIntFunction<Operations> command) {
    throw new IllegalStateException("the warehouse of " + invocation.args() + " is broken");
  }

  @Override
  public WarehouseSettings target(String url, String user) {
    throw new IllegalStateException("no database must be named");
  }

  @Override
  public Restore.Restored restore(
      Home home, Path backup, Optional<WarehouseSettings> elsewhere, Consumer<Message> progress) {
    throw new IllegalStateException("nothing must be restored");
  }

  @Override
  public int serve(Home home, Runnable started) {
    throw new IllegalStateException("the service must not start");
  }

  @Override
  public List<SampleFile> demo(Home home) {
    throw new IllegalStateException("the home must not be touched");
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Override
  public FileCheck fileCheck(Home home) {
    throw new IllegalStateException("no file must be read");
  }

  @Override
  public Forms forms(Home home) {
    return new Forms(
        Contracts.load(CatalogFiles.packaged()),
        new Inbox(home.inbox(), List.of(), List.of()),
        Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
  }
}
