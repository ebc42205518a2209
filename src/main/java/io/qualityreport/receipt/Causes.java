package io.qualityreport.receipt;

import io.qualityreport.contract.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups what is wrong by its root, so that one mistake in a thousand rows is read once. */
final class Causes {

  private Causes() {}

  /**
   * Violations of one field that broke the same rule in the same way.
   *
   * @param violations at least one, by row
   */
  record Cause(List<Violation> violations) {

    Cause {
      violations = List.copyOf(violations);
    }

    Violation first() {
      return violations.get(0);
    }

    /** Whether the same words hold for each of them. */
    boolean alike() {
      return violations.stream().allMatch(v -> v.message().equals(first().message()));
    }

    List<Long> rows() {
      return violations.stream().map(Violation::sourceRow).distinct().toList();
    }
  }

  /** Rows of one shift are told by all of its message, which names where it begins. */
  private record Root(Optional<String> field, String rule, Object message) {
    static Root of(Violation v) {
      boolean shift = v.rule().equals("shift");
      return new Root(v.field(), v.rule(), shift ? v.message() : v.message().key());
    }
  }

  /**
   * The causes, the most frequent first.
   *
   * @param violations by row
   */
  static List<Cause> of(List<Violation> violations) {
    Map<Root, List<Violation>> roots = new LinkedHashMap<>();
    for (Violation v : violations) {
      roots.computeIfAbsent(Root.of(v), r -> new ArrayList<>()).add(v);
    }
    return roots.values().stream()
        .map(Cause::new)
        .sorted(Comparator.comparingInt((Cause c) -> c.violations().size()).reversed())
        .toList();
  }
}
