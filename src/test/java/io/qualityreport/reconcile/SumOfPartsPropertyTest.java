package io.qualityreport.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SumOfPartsPropertyTest {
  private static final CheckHead HEAD = new CheckHead("parts", Finding.Severity.ERROR);

  /** Values are hundredths of 万台, printed without decimals: a difference is found all the same. */
  @Property
  void holdsIfAndOnlyIfThePartsAddUp(
      @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0, max = 1_000_000) Long> parts,
      @ForAll @IntRange(min = -2, max = 2) int off) {
    long sum = parts.stream().mapToLong(Long::longValue).sum();
    List<Finding> findings = run(parts, sum + off);
    assertThat(findings).hasSize(off == 0 ? 0 : 1);
    findings.forEach(f -> assertThat(f.expected()).isNotEqualTo(f.actual()));
  }

  private static List<Finding> run(List<Long> parts, long total) {
    List<FigureValue> values = new ArrayList<>(List.of(value("test.total", total)));
    for (int i = 0; i < parts.size(); i++) {
      values.add(value("test.part" + i, parts.get(i)));
    }
    List<String> ids = values.stream().skip(1).map(FigureValue::id).toList();
    return new SumOfParts(HEAD, "test.total", ids).run(new Figures(values));
  }

  private static FigureValue value(String id, long hundredths) {
    BigDecimal printed = BigDecimal.valueOf(hundredths, 2);
    return new FigureValue(
        new Figure(id, "数", "Number", "万台", 0, new Figure.Sum(List.of(), List.of())),
        "",
        FigureStatus.OK,
        Optional.of(printed),
        Optional.of(printed.movePointRight(4)),
        Optional.empty(),
        1,
        false,
        "2023",
        LocalDate.of(2023, 12, 31),
        List.of(1L),
        List.of());
  }
}
