package io.qualityreport.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

  @Test
  void oneMistakeInManyRowsIsOneCauseAndTheMostFrequentComesFirst() {
    List<Violation> found = new ArrayList<>();
    found.add(new Violation(2, Optional.of("fee"), "type", "很多", Message.of("a.type", "x", "很多")));
    for (long row = 3; row < 60; row++) {
      found.add(new Violation(row, Optional.of("status"), "code", "丢", Message.of("a.code")));
    }
    found.add(new Violation(61, Optional.of("fee"), "type", "少", Message.of("a.type", "x", "少")));

    List<Causes.Cause> causes = Causes.of(found);

    assertThat(causes).hasSize(2);
    assertThat(causes.get(0).violations()).hasSize(57);
    assertThat(causes.get(0).alike()).isTrue();
    assertThat(RowRanges.of(causes.get(0).rows())).isEqualTo("3–59");
    assertThat(causes.get(1).alike()).isFalse();
    assertThat(RowRanges.of(causes.get(1).rows())).isEqualTo("2、61");
  }

  @Test
  void eachShiftIsACauseOfItsOwn() {
    List<Violation> found = Stream.of(52, 53, 90).map(CausesTest::shifted).toList();
    assertThat(Causes.of(found))
        .extracting(c -> c.rows())
        .containsExactly(List.of(52L, 53L), List.of(90L));
  }

  private static Violation shifted(int row) {
    Message message = Message.of("intake.shifted-right", "row", row < 60 ? 52 : 90, "column", "F");
    return new Violation(row, Optional.empty(), "shift", "", message);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7 8, 7–8",
    "7 9, 7、9",
    "1 2 3 5 6 9, 1–3、5–6、9",
    "1 3 5 7 9 11 13 15 17 19 21 23 25, 1、3、5、7、9、11、13、15、17、19、21、23……",
  })
  void rowsAreWrittenAsRanges(String rows, String ranges) {
    assertThat(RowRanges.of(Stream.of(rows.split(" ")).map(Long::valueOf).toList()))
        .isEqualTo(ranges);
  }
}
