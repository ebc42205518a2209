package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SortedRunsTest {

  @Property(tries = 200)
  void allNumbersComeBackSorted(@ForAll @Size(max = 20_000) List<Long> numbers) {
    assertThat(through(new SortedRuns(1 << 10), numbers))
        .isEqualTo(numbers.stream().sorted().toList());
  }

  private static List<Long> through(SortedRuns runs, List<Long> numbers) {
    List<Long> back = new ArrayList<>();
    try (runs) {
      numbers.forEach(runs::add);
      PrimitiveIterator.OfLong sorted = runs.sorted();
      while (sorted.hasNext()) {
        back.add(sorted.nextLong());
      }
    }
    return back;
  }
}
