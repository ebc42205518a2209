package io.qualityreport.cli;

import io.qualityreport.measure.Explanation;
import io.qualityreport.ops.Operations;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.StoredFigure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks from a figure to files, sheets and cells, and holds it against the rows themselves. */
@Command(name = "explain")
final class ExplainCommand extends HomeCommand {
  @Parameters(paramLabel = "FIGURE", descriptionKey = "figure")
  private String figure;

  @Option(
      names = "--period",
      paramLabel = "YEAR",
      required = true,
      descriptionKey = "period",
      converter = Years.class)
  private String period;

  @Mixin private RegionOption region;

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      defaultValue = "20",
      descriptionKey = "rows",
      converter = Counts.class)
  private int rows;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      descriptionKey = "explain-format")
  private Form form;

  enum Form {
    TEXT,
    JSON
  }

  @Override
  int run(Operations operations) {
    Run run = NewestRun.of(operations, region.of(qrp(), operations), Optional.of(period));
    List<StoredFigure> recorded = operations.results().figures(run);
    known(operations, recorded);
    Explanation explanation = operations.explanations().explain(run.reading(), figure, rows);
    if (form == Form.JSON) {
      Json.print(ExplanationJson.of(explanation, run), qrp().out());
    } else {
      new ExplanationText(qrp(), run, operations.regions()).print(explanation);
    }
    if (!run.catalogHash().equals(operations.catalog().files().hash())) {
      qrp().say("cli.explain-other-catalog", "run", run.id());
    }
    return verdict(explanation, recorded);
  }

  private int verdict(Explanation explanation, List<StoredFigure> recorded) {
    List<String> wrong = Agreement.disagreeing(explanation);
    if (!wrong.isEmpty()) {
      qrp().say("cli.explain-disagrees", "figures", String.join(", ", wrong));
      return ExitCode.FAILED;
    }
    Optional<String> before =
        recorded.stream()
            .filter(f -> Printed.id(f).equals(figure))
            .map(f -> Printed.text(Printed.value(f)))
            .findFirst();
    String now = Printed.text(explanation.value().rounded());
    if (before.isPresent() && !before.get().equals(now)) {
      qrp().say("cli.explain-recorded", "recorded", before.get(), "value", now);
      return ExitCode.FAILED;
    }
    return ExitCode.DONE;
  }

  private void known(Operations operations, List<StoredFigure> recorded) {
    List<String> known =
        Stream.concat(
                operations.catalog().figures().figures().stream().map(f -> f.id()),
                recorded.stream().map(Printed::id))
            .distinct()
            .toList();
    if (!known.contains(figure)) {
      List<String> near = NearNames.of(figure, known);
      throw qrp()
          .wrong(
              Message.of(
                  near.isEmpty() ? "cli.no-figure" : "cli.no-figure-but",
                  "figure",
                  figure,
                  "period",
                  period,
                  "names",
                  String.join(", ", near)));
    }
  }
}
