package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows that share their hash with another. */
class HashedRowsTest {

  /** Hashes of which some are the same and many begin alike, more than fit into memory. */
  @Provide
  Arbitrary<List<Long>> hashes() {
    return Arbitraries.longs()
        .between(-3, 3)
        .flatMap(start -> Arbitraries.longs().between(0, 300).map(end -> (start << 40) + end))
        .list()
        .ofMaxSize(2_000);
  }

  @Property(tries = 200)
  void givesThoseThatAreNotAlone(@ForAll("hashes") List<Long> hashes) {
    Map<Long, List<Long>> expected = new TreeMap<>();
    IntStream.range(0, hashes.size())
        .forEach(
            row ->
                expected.computeIfAbsent(hashes.get(row), h -> new ArrayList<>()).add((long) row));
    expected.values().removeIf(rows -> rows.size() == 1);

    assertThat(shared(hashes, new HashedRows(8))).isEqualTo(expected);
    assertThat(shared(hashes, new HashedRows())).isEqualTo(expected);
  }

  private static Map<Long, List<Long>> shared(List<Long> hashes, HashedRows rows) {
    Map<Long, List<Long>> shared = new TreeMap<>();
    try (rows) {
      for (int row = 0; row < hashes.size(); row++) {
        rows.add(hashes.get(row), row);
      }
      rows.shared((hash, row) -> shared.computeIfAbsent(hash, h -> new ArrayList<>()).add(row));
    }
    return shared;
  }
}
