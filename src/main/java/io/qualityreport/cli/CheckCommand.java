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
      throw qrp.wrong(Message.of("cli.no-file", "file", file));
    }
    List<SheetCheck> sheets = check(qrp.launcher().fileCheck(qrp.home()));
    sheets.forEach(this::print);
    List<SheetCheck> known = sheets.stream().filter(s -> s.dataset().isPresent()).toList();
    return ExitCode.foundIf(known.isEmpty() || !known.stream().allMatch(SheetCheck::good));
  }

  private List<SheetCheck> check(FileCheck check) {
    try {
      return check.check(file, dataset);
    } catch (DecodeException unreadable) {
      qrp.print(unreadable.explanation());
      return List.of();
    } catch (IllegalArgumentException unknown) {
      throw qrp.wrong(
          Message.of(
              "cli.no-dataset", "dataset", dataset.orElse(""), "known", unknown.getMessage()));
    }
  }

  private void print(SheetCheck sheet) {
    qrp.print(
        sheet.dataset().isPresent() ? "cli.check-sheet" : "cli.check-unknown",
        "sheet",
        sheet.sheet().isEmpty() ? file.getFileName() : sheet.sheet(),
        "dataset",
        sheet.dataset().orElse(""),
        "read",
        sheet.read(),
        "problems",
        sheet.places().size());
    sheet.reason().ifPresent(r -> qrp.print("cli.check-reason", "reason", r.in(qrp.language())));
    for (FileCheck.Place place : sheet.places()) {
      qrp.print(
          place.field().isEmpty() ? "cli.check-row" : "cli.check-place",
          "cell",
          place.cell(),
          "row",
          place.cell(),
          "field",
          place.field(),
          "message",
          place.message().in(qrp.language()));
    }
    sheet.notes().forEach(n -> qrp.print("cli.check-note", "note", n.in(qrp.language())));
  }
}
