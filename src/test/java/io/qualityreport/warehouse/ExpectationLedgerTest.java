package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is expected of departments, and the reminder route's own query over it. */
class ExpectationLedgerTest extends WarehouseTest {
  private static final LocalDate DUE = LocalDate.of(2024, 1, 20);

  @Test
  void whatIsExpectedTakesThePlaceOfWhatWas() {
    long id = drop(Datasets.INSTRUMENTS).load("1|||||").id();
    StoredExpectation other = expected("health", "", DUE, OptionalLong.empty());
    warehouse.expectations().replace(Drop.REGION, "2022", List.of(other));
    warehouse.expectations().replace("654221", "2023", List.of(other));
    warehouse.expectations().replace(Drop.REGION, "2023", List.of(other));
    List<StoredExpectation> now =
        List.of(
            expected("metrology", "M02", DUE, OptionalLong.of(id)),
            expected("metrology", "M01", DUE.minusDays(1), OptionalLong.empty()));
    warehouse.expectations().replace(Drop.REGION, "2023", now);

    assertThat(warehouse.expectations().list(Drop.REGION, "2023"))
        .containsExactly(now.get(1), now.get(0));
    assertThat(warehouse.expectations().list(Drop.REGION, "2022")).containsExactly(other);
    assertThat(warehouse.expectations().list("654221", "2023")).containsExactly(other);
  }

  @Test
  void aWrongListLeavesWhatWas() {
    StoredExpectation one = expected("metrology", "", DUE, OptionalLong.empty());
    warehouse.expectations().replace(Drop.REGION, "2023", List.of(one));
    assertThatThrownBy(
            () -> warehouse.expectations().replace(Drop.REGION, "2023", List.of(one, one)))
        .isInstanceOf(WarehouseException.class)
        .hasMessageStartingWith("record what is expected of region 654224 and period 2023: ");
    assertThat(warehouse.expectations().list(Drop.REGION, "2023")).containsExactly(one);
  }

  @Test
  void theRoutesQueryFindsWhatIsPastItsDayAndHasNotCome() throws IOException {
    long id = drop(Datasets.INSTRUMENTS).load("1|||||").id();
    long refused =
        warehouse
            .submissions()
            .record(
                drop(Datasets.INSTRUMENTS).file("坏.csv").arrival(),
                drop(Datasets.INSTRUMENTS).facts(),
                SubmissionState.REJECTED,
                Message.of("intake.no-rows", "dataset", "器具"),
                Drop.FINISHED)
            .id();
    warehouse
        .expectations()
        .replace(
            Drop.REGION,
            "2023",
            List.of(
                expected("metrology", "M01", DUE.minusDays(1), OptionalLong.of(id)),
                expected("metrology", "M02", DUE.minusDays(1), OptionalLong.empty()),
                expected("metrology", "M03", DUE, OptionalLong.empty()),
                new StoredExpectation(
                    "health",
                    "test-instruments",
                    "",
                    DUE.minusDays(9),
                    OptionalLong.empty(),
                    OptionalLong.of(refused))));

    assertThat(overdue(DUE))
        .containsExactly(
            "654224 2023 health test-instruments  2024-01-11 坏.csv",
            "654224 2023 metrology test-instruments M02 2024-01-19 null");
    assertThat(overdue(DUE.plusDays(1))).hasSize(3);
  }

  /** As camel-jdbc runs it: the name becomes a question mark. */
  private List<String> overdue(LocalDate today) throws IOException {
    String query = query(Path.of("routes", "reminders.camel.yaml"));
    assertThat(query).containsOnlyOnce(":?today");
    try (Connection connection = warehouse.dataSource().getConnection()) {
      return Sql.of(query.replace(":?today", "?"), today)
          .list(
              connection,
              row ->
                  "%s %s %s %s %s %s %s"
                      .formatted(
                          row.getString("region"),
                          row.getString("period"),
                          row.getString("department"),
                          row.getString("dataset"),
                          row.getString("part"),
                          row.getString("due_on"),
                          row.getString("refused_file")));
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static String query(Path route) throws IOException {
    JsonNode routes = new ObjectMapper(new YAMLFactory()).readTree(route.toFile());
    return routes.findValue("setBody").at("/constant/expression").asText();
  }

  private static StoredExpectation expected(
      String department, String part, LocalDate due, OptionalLong metBy) {
    return new StoredExpectation(
        department, "test-instruments", part, due, metBy, OptionalLong.empty());
  }
}
