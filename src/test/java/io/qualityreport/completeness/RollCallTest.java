package io.qualityreport.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How what is expected stands after some arrivals, on some day. */
class RollCallTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String REGION = "654224";
  private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
  private static final CatalogFiles FILES =
      CatalogFiles.directory(CalendarTest.RESOURCES.resolve("catalog"));
  private static final Contracts CONTRACTS = Contracts.load(FILES);

  @TempDir private Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    String url = "jdbc:h2:file:" + folder.resolve("warehouse");
    warehouse = Warehouse.open(new WarehouseSettings(url, "sa", "", 4), CONTRACTS);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  record Received(
      String on,
      String dataset,
      String department,
      String region,
      String scope,
      String snapshot,
      boolean refused,
      List<String> rows) {}

  record Case(String id, String day, List<Received> arrivals, List<String> says) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(CalendarTest.RESOURCES)
        .yaml("standings.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stands(Case declared) {
    Optional.ofNullable(declared.arrivals()).stream().flatMap(List::stream).forEach(this::arrive);
    assertThat(said(declared.day(), watermark())).containsAll(declared.says());
  }

  @Test
  void whatComesAfterTheWatermarkIsNotSeen() {
    long before = watermark();
    arrive(new Received("2024-01-10", "registers", null, null, null, null, false, List.of("1")));
    assertThat(said("2024-01-21", before)).contains("works registers  overdue");
    assertThat(said("2024-01-21", watermark())).contains("works registers  on-time 2024-01-10");
  }

  @Test
  void theDayOfArrivalIsThatOfTheBusinessTimeZone() {
    load(
        new Received("", "registers", null, null, null, null, false, List.of("1")),
        Instant.parse("2024-01-20T16:30:00Z"));
    assertThat(said("2024-01-30", watermark())).contains("works registers  late+1 2024-01-21");
  }

  @Test
  void whatWaitsIsNamedBesideWhatCame() {
    arrive(new Received("2024-01-10", "registers", null, null, null, null, false, List.of("1")));
    DatasetContract dataset = CONTRACTS.dataset("registers").orElseThrow();
    Received newer = new Received("", "registers", null, null, null, null, false, List.of());
    Instant at = Instant.parse("2024-01-12T02:00:00Z");
    try (SubmissionLoad load =
        warehouse.begin(arrival(newer, dataset, at), facts(newer, dataset), dataset)) {
      load.accept(2, "2023", values(dataset, "2"));
      load.settleKeys();
      load.await(Message.of("intake.no-rows", "dataset", dataset.title()), at);
    }
    assertThat(said("2024-01-21", watermark()))
        .contains("works registers  on-time 2024-01-10 waits 2024-01-12");
  }

  private long watermark() {
    return warehouse.submissions().newestLoad();
  }

  private List<String> said(String day, long watermark) {
    return new RollCall(Calendar.load(FILES, CONTRACTS), CONTRACTS, warehouse, ZONE)
            .on(LocalDate.parse(day), new Reading(REGION, "2023", watermark, YEAR_END))
            .standings()
            .stream()
            .map(RollCallTest::said)
            .toList();
  }

  private static String said(Standing s) {
    Expectation e = s.expectation();
    return "%s %s %s %s%s%s%s%s"
        .formatted(
            e.department(),
            e.dataset(),
            e.part().id(),
            s.progress().code(),
            s.daysLate() == 0 ? "" : "+" + s.daysLate(),
            s.by().map(by -> " " + day(by)).orElse(""),
            s.refused().map(try_ -> " tried " + day(try_)).orElse(""),
            s.waiting().map(w -> " waits " + day(w)).orElse(""));
  }

  private static LocalDate day(Submission submission) {
    return submission.arrival().receivedAt().atZone(ZONE).toLocalDate();
  }

  private void arrive(Received r) {
    load(r, LocalDate.parse(r.on()).atTime(9, 0).atZone(ZONE).toInstant());
  }

  private void load(Received r, Instant at) {
    DatasetContract dataset = CONTRACTS.dataset(r.dataset()).orElseThrow();
    Arrival arrival = arrival(r, dataset, at);
    SheetFacts facts = facts(r, dataset);
    if (r.refused()) {
      Message reason = Message.of("intake.no-rows", "dataset", dataset.title());
      warehouse.submissions().record(arrival, facts, SubmissionState.REJECTED, reason, at);
      return;
    }
    try (SubmissionLoad load = warehouse.begin(arrival, facts, dataset)) {
      for (int i = 0; i < r.rows().size(); i++) {
        Object[] values = values(dataset, r.rows().get(i));
        load.accept(i + 2, period(dataset, values), values);
      }
      load.settleKeys();
      load.commit(at);
    }
  }

  private static Arrival arrival(Received r, DatasetContract dataset, Instant at) {
    String department = Optional.ofNullable(r.department()).orElse(dataset.department());
    String region = Optional.ofNullable(r.region()).orElse(REGION);
    return new Arrival(region, department, "表.csv", "ab", 1, department + at, "intake", at);
  }

  private static SheetFacts facts(Received r, DatasetContract dataset) {
    return new SheetFacts(
        Optional.of(dataset.name()),
        "",
        "csv",
        Optional.empty(),
        HeaderMap.NONE,
        dataset.periodByRow() ? Optional.empty() : Optional.of("2023"),
        Optional.ofNullable(r.scope()).orElse(""),
        dataset.snapshot()
            ? Optional.of(Optional.ofNullable(r.snapshot()).map(LocalDate::parse).orElse(YEAR_END))
            : Optional.empty());
  }

  private static Object[] values(DatasetContract dataset, String row) {
    String[] cells = row.split("\\|", -1);
    Object[] values = new Object[dataset.fields().size()];
    for (int i = 0; i < values.length; i++) {
      boolean date = dataset.fields().get(i).type() == FieldType.DATE;
      values[i] = date ? LocalDate.parse(cells[i]) : cells[i];
    }
    return values;
  }

  private static String period(DatasetContract dataset, Object[] values) {
    return dataset
        .periodField()
        .map(f -> values[dataset.indexOf(f).orElseThrow()])
        .map(day -> String.valueOf(((LocalDate) day).getYear()))
        .orElse("2023");
  }
}
