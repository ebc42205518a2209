package io.qualityreport.ops;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.intake.CorrectionEffect;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.MeasureRun;
import io.qualityreport.report.FigureText;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Preview;
import io.qualityreport.warehouse.Reading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Computes the figures that rest on a dataset without a load and with it, and tells those that the
 * report would print otherwise, whole figures first. Thread-safe.
 */
public final class FigureEffect implements CorrectionEffect {
  private static final int MOST = 12;
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final Catalog catalog;
  private final Clock clock;

  /**
   * Makes the computation.
   *
   * @param clock the pipeline's clock, in the business time zone
   */
  public FigureEffect(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  @Override
  public List<Message> of(
      DatasetContract dataset, String region, List<String> periods, Preview preview) {
    List<String> ids = catalog.figures().restingOn(dataset.name());
    MeasureRun run = new MeasureRun(catalog.figures(), catalog.contracts(), preview.rows());
    List<Message> lines = new ArrayList<>();
    for (String period : periods) {
      if (YEAR.matcher(period).matches()) {
        Reading before =
            new Reading(region, period, preview.before(), Periods.lastDay(period, clock));
        Reading after = new Reading(region, period, preview.after(), before.asOf());
        lines.addAll(changes(run.only(before, ids), run.only(after, ids)));
      }
    }
    return lines.size() <= MOST ? lines : capped(lines);
  }

  private static List<Message> capped(List<Message> lines) {
    List<Message> first = new ArrayList<>(lines.subList(0, MOST));
    first.add(Message.of("intake.effect-more", "more", lines.size() - MOST));
    return first;
  }

  private static List<Message> changes(Figures before, Figures after) {
    FigureText was = new FigureText(before);
    FigureText is = new FigureText(after);
    List<Message> lines = new ArrayList<>();
    after.all().stream()
        .sorted(Comparator.comparing(v -> !v.group().isEmpty()))
        .forEach(
            v -> {
              String old = before.find(v.id()).map(was::value).orElseThrow();
              if (!old.equals(is.value(v))) {
                lines.add(line(is, v, old));
              }
            });
    return lines;
  }

  private static Message line(FigureText is, FigureValue v, String before) {
    String titleEn = v.figure().titleEn();
    return Message.of(
        "intake.effect-figure",
        "period",
        v.period(),
        "title",
        is.title(v),
        "titleEn",
        v.group().isEmpty() ? titleEn : titleEn + "/" + v.group(),
        "before",
        before,
        "after",
        is.value(v));
  }
}
