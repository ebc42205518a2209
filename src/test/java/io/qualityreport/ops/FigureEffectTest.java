package io.qualityreport.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.measure.TestWarehouse;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.SubmissionLoad;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which figures a sender is told that his correction changes. */
class FigureEffectTest {
  private static final Catalog CATALOG = Catalog.load(CatalogFiles.packaged());
  private static final String REGISTER = "special-equipment";
  private static final Instant NOW = Instant.parse("2024-01-10T02:00:00Z");
  private static final List<String> KINDS =
      List.of("锅炉", "压力容器", "电梯", "起重机械", "场(厂)内专用机动车辆", "客运索道", "大型游乐设施");
  @TempDir private Path folder;
  private TestWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = new TestWarehouse(folder, CATALOG.contracts());
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void tellsEachFigureAsTheReportPrintsIt() {
    warehouse.snapshot(REGISTER, "2023-12-31", List.of(lift(1), lift(2), lift(3)));
    assertThat(effects("2023", lift(1), lift(3)))
        .containsExactly(
            "2023年报告的“在用特种设备总数”：3台 → 2台",
            "2023年报告的“电梯”：3台 → 2台",
            "2023年报告的“未超期的在用特种设备”：3台 → 2台",
            "2023年报告的“在用特种设备总数（电梯）”：3台 → 2台");
  }

  @Test
  void tellsNothingWhereNoFigureChanges() {
    warehouse.snapshot(REGISTER, "2023-12-31", List.of(lift(1)));
    assertThat(effects("2023", lift(1) + "; owner=托里县示例乙丑酒店")).isEmpty();
  }

  @Test
  void wholesComeBeforeGroupsAndTheListIsCapped() {
    List<String> all = new ArrayList<>();
    KINDS.forEach(kind -> all.add(lift(all.size() + 1).replace("电梯", kind)));
    warehouse.snapshot(REGISTER, "2023-12-31", all);
    List<String> told = effects("2023");
    assertThat(told).hasSize(13);
    assertThat(told.get(0)).isEqualTo("2023年报告的“在用特种设备总数”：7台 → 0台");
    assertThat(told.get(12)).matches("……另有 \\d+ 项指标也有变化。");
  }

  @Test
  void aPeriodThatIsNoYearHasNoReport() {
    warehouse.snapshot(REGISTER, "2023-12-31", List.of(lift(1)));
    assertThat(effects("其他", lift(2))).isEmpty();
  }

  /** What is told of a register with these rows, for the report of a period. */
  private List<String> effects(String period, String... rows) {
    DatasetContract register = CATALOG.contracts().dataset(REGISTER).orElseThrow();
    FigureEffect effect = new FigureEffect(CATALOG, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    SheetFacts facts =
        new SheetFacts(
            Optional.of(REGISTER),
            "",
            "csv",
            Optional.empty(),
            HeaderMap.NONE,
            Optional.of("2023"),
            "",
            Optional.of(LocalDate.of(2023, 12, 31)));
    Arrival arrival =
        new Arrival(
            TestWarehouse.REGION, register.department(), "b.csv", "cd", 1, "b", "intake", NOW);
    try (SubmissionLoad load = warehouse.warehouse().begin(arrival, facts, register)) {
      for (int i = 0; i < rows.length; i++) {
        load.accept(i + 2, "2023", TestWarehouse.values(register, rows[i]));
      }
      load.settleKeys();
      List<Message> told =
          load.preview(p -> effect.of(register, TestWarehouse.REGION, List.of(period), p));
      return told.stream().map(m -> m.in(Language.ZH)).toList();
    }
  }

  private static String lift(int number) {
    return "kind=电梯; registration_code=311065422420160%05d; owner=托里县示例甲子酒店; status=在用; next_inspection_on=2024-06-07"
        .formatted(number);
  }
}
