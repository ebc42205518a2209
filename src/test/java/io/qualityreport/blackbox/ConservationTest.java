package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, each of its rows is accepted, rejected or a duplicate. */
class ConservationTest {

  /** What stands in a row: a case of some number, well or ill written. */
  record Row(int number, boolean good) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Row> row =
        Arbitraries.integers()
            .between(1, 12)
            .flatMap(
                n ->
                    Arbitraries.frequencyOf(
                            net.jqwik.api.Tuple.of(9, Arbitraries.just(true)),
                            net.jqwik.api.Tuple.of(1, Arbitraries.just(false)))
                        .map(good -> new Row(n, good)));
    return row.list().ofMinSize(1).ofMaxSize(30);
  }

  @Property(tries = 6)
  void everyRowIsAccountedFor(@ForAll("rows") List<Row> first, @ForAll("rows") List<Row> second)
      throws IOException {
    Path root = Files.createTempDirectory("conservation");
    Set<Integer> known = new LinkedHashSet<>();
    new TemporaryHome(root)
        .open(
            h -> {
              Submission one = h.drop("market-regulation", "一.csv", table(first).utf8());
              assertCounts(one, first, known);
              Submission two = h.drop("market-regulation", "二.csv", table(second).utf8());
              if (two.arrival().sha256().equals(one.arrival().sha256())) {
                return;
              }
              assertCounts(two, second, known);
              assertThat(h.figure("consumer.received"))
                  .isEqualTo(known.isEmpty() ? "-" : String.valueOf(known.size()));
            });
  }

  private static void assertCounts(Submission submission, List<Row> rows, Set<Integer> known) {
    long bad = rows.stream().filter(r -> !r.good()).count();
    if (bad * 5 > rows.size()) {
      assertThat(submission.state()).isEqualTo(SubmissionState.REJECTED);
      assertThat(submission.counts()).isEqualTo(new RowCounts(rows.size(), 0, rows.size(), 0));
      return;
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    rows.stream().filter(Row::good).forEach(r -> numbers.add(r.number()));
    numbers.removeAll(known);
    long accepted = numbers.size();
    assertThat(submission.counts())
        .isEqualTo(new RowCounts(rows.size(), accepted, bad, rows.size() - bad - accepted));
    known.addAll(numbers);
  }

  private static DropTable table(List<Row> rows) {
    DropTable table = new DropTable(DropTable.complaints(1, 1).header(), List.of());
    for (Row row : rows) {
      DropTable one = DropTable.complaints(row.number(), row.number());
      table = table.and(row.good() ? one : one.with(0, "类型", "表扬"));
    }
    return table;
  }
}
