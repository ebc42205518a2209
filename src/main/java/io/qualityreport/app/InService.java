package io.qualityreport.app;

import io.qualityreport.cli.Invocation;
import io.qualityreport.cli.Launcher;
import io.qualityreport.cli.SampleFile;
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

/** Runs inside the service what another process asks for: always on the service's own home. */
final class InService implements Launcher {
  private final OpenHome home;

  InService(OpenHome home) {
    this.home = home;
  }

  @Override
  public int execute(Invocation invocation, ToIntFunction<Operations> command) {
    return command.applyAsInt(home.operations());
  }

  @Override
  public int alone(Invocation invocation, ToIntFunction<Operations> command) {
    throw new OperationFailure(Message.of("app.service-only-once"));
  }

  @Override
  public WarehouseSettings target(String url, String user) {
    throw new OperationFailure(Message.of("app.service-only-once"));
  }

  @Override
  public Restore.Restored restore(
      Home asked, Path backup, Optional<WarehouseSettings> elsewhere, Consumer<Message> progress) {
    throw new OperationFailure(Message.of("app.service-only-once"));
  }

  @Override
  public int serve(Home asked, Runnable started) {
    throw new OperationFailure(Message.of("app.service-only-once"));
  }

  @Override
  public List<SampleFile> demo(Home asked) {
    throw new OperationFailure(Message.of("app.service-only-once"));
  }

  @Override
  public InstantSource clock() {
    return home.clock();
  }

  @Override
  public FileCheck fileCheck(Home asked) {
    return new FileCheck(home.operations().catalog().contracts(), home.decoder(), home.clock());
  }

  @Override
  public Forms forms(Home asked) {
    return new Forms(home.operations().catalog().contracts(), home.inbox(), home.clock());
  }
}
