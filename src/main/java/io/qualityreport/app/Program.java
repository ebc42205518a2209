package io.qualityreport.app;

import ch.qos.logback.classic.Level;
import io.qualityreport.cli.Invocation;
import io.qualityreport.cli.Launcher;
import io.qualityreport.cli.SampleFile;
import io.qualityreport.console.CommandClient;
import io.qualityreport.console.ServiceAddress;
import io.qualityreport.contract.Contracts;
import io.qualityreport.form.Forms;
import io.qualityreport.intake.FileCheck;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Regions;
import io.qualityreport.ops.Restore;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The program around the commands: opens homes, or has the service that runs there do the work. */
public final class Program implements Launcher {
  private static final String TARGET_PASSWORD = "QRP_TARGET_PASSWORD";
  private static final int POOL_OF_TARGET = 4;

  private final Clock clock;
  private final Map<String, String> environment;

  /**
   * Makes the program.
   *
   * @param clock the clock that everything goes by, in any zone
   * @param environment environment variables
   */
  public Program(Clock clock, Map<String, String> environment) {
    this.clock = clock;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public int execute(Invocation invocation, ToIntFunction<Operations> command) {
    Home home = invocation.home();
    Settings settings = prepared(home);
    return new HomeDoor(home, NodeFolder.of(home, settings).make())
        .enter(
            lock -> commanded(home, settings, lock, command), service -> ask(service, invocation));
  }

  @Override
  public int alone(Invocation invocation, ToIntFunction<Operations> command) {
    Home home = invocation.home();
    Settings settings = prepared(home);
    return new HomeDoor(home, NodeFolder.of(home, settings).make())
        .enter(
            lock -> commanded(home, settings, lock, command),
            service -> {
              throw new OperationFailure(
                  Message.of(
                      "app.service-in-the-way", "home", home.root(), "holder", service.pid()));
            });
  }

  @Override
  public WarehouseSettings target(String url, String user) {
    return new WarehouseSettings(
        url, user, environment.getOrDefault(TARGET_PASSWORD, ""), POOL_OF_TARGET);
  }

  @Override
  public Restore.Restored restore(
      Home home, Path backup, Optional<WarehouseSettings> elsewhere, Consumer<Message> progress) {
    return new Restore(home, elsewhere)
        .from(backup, stage -> Settings.of(stage, environment).warehouse(), progress);
  }

  @Override
  public int serve(Home home, Runnable started) {
    Settings settings = prepared(home);
    try (StopSignal stop = StopSignal.register()) {
      return new HomeDoor(home, NodeFolder.of(home, settings).make())
          .enter(
              lock -> {
                try (OpenHome open = OpenHome.open(home, settings, clock, lock, Level.INFO)) {
                  return Service.run(open, stop, started);
                }
              },
              service -> {
                throw new OperationFailure(
                    Message.of(
                        "app.service-running", "home", home.root(), "holder", service.pid()));
              });
    }
  }

  @Override
  public List<SampleFile> demo(Home home) {
    DemoHome.make(home);
    Regions regions = prepared(home).regions();
    return PackagedSample.files(
        department ->
            regions.inbox(home.inbox(), List.of()).folder(regions.first().code(), department));
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public FileCheck fileCheck(Home home) {
    Settings settings = Settings.of(home, environment);
    Contracts contracts = Contracts.load(OpenHome.catalog(settings));
    return new FileCheck(contracts, OpenHome.decoder(contracts), clock.withZone(settings.zone()));
  }

  @Override
  public Forms forms(Home home) {
    Settings settings = Settings.of(home, environment);
    Contracts contracts = Contracts.load(OpenHome.catalog(settings));
    List<String> departments = contracts.departments().stream().map(d -> d.id()).toList();
    return new Forms(
        contracts,
        settings.regions().inbox(home.inbox(), departments),
        clock.withZone(settings.zone()));
  }

  private int commanded(
      Home home, Settings settings, HomeLock lock, ToIntFunction<Operations> command) {
    try (OpenHome open = OpenHome.open(home, settings, clock, lock, Level.WARN)) {
      return command.applyAsInt(open.operations());
    }
  }

  private Settings prepared(Home home) {
    HomeFolder.prepare(home);
    Settings settings = Settings.of(home, environment);
    HomeFolder.dropFolders(home, settings.regions());
    return settings;
  }

  private static OptionalInt ask(ServiceAddress service, Invocation invocation) {
    try {
      return new CommandClient(service).run(invocation.args(), invocation.out(), invocation.err());
    } catch (IOException brokeOff) {
      throw new OperationFailure(
          Message.of("app.service-broke-off", "reason", brokeOff.getMessage()));
    }
  }
}
