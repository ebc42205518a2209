package io.qualityreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  @ParameterizedTest
  @CsvSource({
    "390, 390, true",
    "390, 390.00, true",
    "100, 1E+2, true",
    "390, 391, false",
    "84.7457, 84.75, false",
    "390, , false",
    ", 390, false",
    ", , true"
  })
  void holdsForTheSameNumberHoweverWritten(
      BigDecimal value, BigDecimal recomputed, boolean agrees) {
    assertThat(Agreement.holds(explanation("a", value, recomputed))).isEqualTo(agrees);
  }

  @Test
  void namesEveryFigureThatDoesNotAgreeInputsToo() {
    Explanation good = explanation("good", BigDecimal.ONE, BigDecimal.ONE);
    Explanation bad = explanation("bad", BigDecimal.ONE, BigDecimal.TEN);
    Explanation ratio = explanation("ratio", BigDecimal.ONE, BigDecimal.ONE, good, bad);
    assertThat(Agreement.disagreeing(explanation("top", BigDecimal.ONE, BigDecimal.TEN, ratio)))
        .containsExactly("top", "bad");
    assertThat(Agreement.disagreeing(good)).isEmpty();
  }

  private static Explanation explanation(
      String id, BigDecimal value, BigDecimal recomputed, Explanation... inputs) {
    Figure figure = new Figure(id, id, id, "台", 0, new Figure.Declared(id));
    FigureValue computed =
        new FigureValue(
            figure,
            "",
            value == null ? FigureStatus.MISSING : FigureStatus.OK,
            Optional.ofNullable(value),
            Optional.ofNullable(value),
            Optional.empty(),
            0,
            false,
            "2023",
            LocalDate.of(2023, 12, 31),
            List.of(),
            List.of());
    return new Explanation(
        computed,
        Message.of("measure.declared", "indicator", id),
        List.of(inputs),
        List.of(),
        List.of(),
        0,
        Optional.ofNullable(recomputed));
  }
}
