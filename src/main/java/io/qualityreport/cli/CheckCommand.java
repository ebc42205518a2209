package io.qualityreport.cli;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.intake.FileCheck;
import io.qualityreport.intake.FileCheck.SheetCheck;
import io.qualityreport.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds a file against its contract, loads nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Parameters(paramLabel = "FILE", descriptionKey = "check-file")
  private Path file;

  @Option(names = "--dataset", paramLabel = "DATASET", descriptionKey = "dataset")
  private Optional<String> dataset;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(Message.of("cli.no-file", "file", file));
    }
    List<SheetCheck> checks = check(qrp.launcher().fileCheck(qrp.home()));
    checks.forEach(this::print);
    return ExitCode.foundIf(
        checks.stream().noneMatch(c -> c.dataset().isPresent())
            || checks.stream().anyMatch(c -> c.dataset().isPresent() && !c.good()));
  }

  private List<SheetCheck> check(FileCheck check) {
    try {
      return check.check(file, dataset);
    } catch (DecodeException unreadable) {
      qrp.out().println(unreadable.explanation().in(qrp.language()));
      return List.of();
    } catch (IllegalArgumentException unknown) {
      throw new CommandFailure(
          Message.of(
              "cli.no-dataset",
              "dataset",
              dataset.orElse(""),
              "known",
              String.valueOf(unknown.getMessage())));
    }
  }

  private void print(SheetCheck check) {
    say(
        "cli.check-sheet",
        "sheet",
        check.sheet().isEmpty() ? file.getFileName() : check.sheet(),
        "dataset",
        check.dataset().orElse("-"),
        "read",
        check.read(),
        "problems",
        check.places().size());
    check.reason().ifPresent(r -> qrp.out().println("  " + r.in(qrp.language())));
    for (FileCheck.Place place : check.places()) {
      say(
          "cli.check-place",
          "cell",
          place.cell(),
          "field",
          place.field(),
          "message",
          place.message().in(qrp.language()));
    }
  }

  private void say(String key, Object... namesAndValues) {
    qrp.out().println(Message.of(key, namesAndValues).in(qrp.language()));
  }
}
