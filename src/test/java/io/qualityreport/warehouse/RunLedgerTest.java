package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ledger knows of runs. */
class RunLedgerTest extends WarehouseTest {
  private static final Instant STARTED = Instant.parse("2024-01-05T18:00:00.000001Z");
  private static final Instant FINISHED = Instant.parse("2024-01-05T18:00:07Z");
  private static final BigDecimal THIRD = new BigDecimal("33.33333333333333333333333333333333");

  @Test
  void aRunIsOpenUntilItIsCompleteWithAllItFound() {
    Run run = begin("2023");
    assertThat(run.finishedAt()).isEmpty();
    assertThat(warehouse.runs().newestComplete(Drop.REGION, "2023")).isEmpty();

    List<StoredFigure> figures =
        List.of(
            figure("b.ratio", "", Optional.of(THIRD)),
            figure("a.total", "", Optional.of(new BigDecimal("1200"))),
            figure("a.total", "电梯", Optional.of(new BigDecimal("0.50"))),
            figure("a.missing", "", Optional.empty()));
    List<StoredFinding> findings =
        List.of(
            finding("z", "note"),
            finding("y", "error"),
            finding("x", "warning"),
            finding("c", "error"));
    warehouse.runs().complete(run, figures, findings, "cafe", FINISHED);

    Run complete =
        new Run(
            run.id(),
            run.reading(),
            "beef",
            "command",
            STARTED,
            Optional.of(FINISHED),
            Optional.of("cafe"));
    assertThat(warehouse.runs().newestComplete(Drop.REGION, "2023")).contains(complete);
    assertThat(warehouse.runs().figures(run.id()))
        .containsExactly(
            figures.get(3),
            figures.get(1),
            figure("a.total", "电梯", Optional.of(new BigDecimal("0.5"))),
            figures.get(0));
    assertThat(warehouse.runs().findings(run.id()))
        .containsExactly(findings.get(3), findings.get(1), findings.get(2), findings.get(0));
  }

  @Test
  void theNewestOfARegionAndPeriodIsFound() {
    Run first = begin("2023");
    Run other = begin("2022");
    Run second = begin("2023");
    Run open = begin("2023");
    for (Run run : List.of(second, first, other)) {
      warehouse.runs().complete(run, List.of(), List.of(), "cafe", FINISHED);
    }

    assertThat(warehouse.runs().list(Optional.empty()))
        .extracting(Run::id)
        .containsExactly(first.id(), other.id(), second.id(), open.id());
    assertThat(warehouse.runs().list(Optional.of("2022")))
        .extracting(Run::id)
        .containsExactly(other.id());
    assertThat(warehouse.runs().newestComplete(Drop.REGION, "2023").orElseThrow().id())
        .isEqualTo(second.id());
    assertThat(warehouse.runs().newestComplete("654221", "2023")).isEmpty();
  }

  @Test
  void aRunIsCompletedOnceAndWholly() {
    Run run = begin("2023");
    StoredFigure figure = figure("a", "", Optional.empty());
    assertThatThrownBy(
            () ->
                warehouse
                    .runs()
                    .complete(run, List.of(figure, figure), List.of(), "cafe", FINISHED))
        .isInstanceOf(WarehouseException.class)
        .hasMessageStartingWith("complete run " + run.id() + ": ");
    assertThat(warehouse.runs().figures(run.id())).isEmpty();

    warehouse.runs().complete(run, List.of(figure), List.of(), "cafe", FINISHED);
    assertThatThrownBy(() -> warehouse.runs().complete(run, List.of(), List.of(), "f00d", FINISHED))
        .isInstanceOf(WarehouseException.class)
        .hasMessage("run " + run.id() + " is unknown or complete already");
    assertThat(warehouse.runs().figures(run.id())).containsExactly(figure);
  }

  private Run begin(String period) {
    Reading reading = new Reading(Drop.REGION, period, 3, Rows.LATE);
    return warehouse.runs().begin(reading, "beef", "command", STARTED);
  }

  private static StoredFigure figure(String id, String group, Optional<BigDecimal> value) {
    String status = value.isPresent() ? "ok" : "missing";
    return new StoredFigure(
        id,
        group,
        value,
        value,
        Optional.empty(),
        3,
        "台",
        2,
        false,
        status,
        "{\"submissions\":[1]}");
  }

  private static StoredFinding finding(String id, String severity) {
    return new StoredFinding(
        id,
        "equipment-parts",
        severity,
        "equipment.total",
        "390",
        "380",
        Message.of("reconcile.differs", "expected", "390", "actual", "380"),
        List.of("equipment.total", "equipment.boilers"));
  }
}
