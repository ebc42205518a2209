package io.qualityreport.completeness;

import java.util.List;
import java.util.function.Predicate;

/**
 * How everything that is expected for a period stands.
 *
 * @param standings county by county in the calendar's order
 */
public record Completeness(List<Standing> standings) {

  /** Copies the standings. */
  public Completeness {
    standings = List.copyOf(standings);
  }

  /** Those of which something holds. */
  public Completeness where(Predicate<Standing> holds) {
    return new Completeness(standings.stream().filter(holds).toList());
  }

  /** Those that have come so far. */
  public List<Standing> in(Progress progress) {
    return standings.stream().filter(s -> s.progress() == progress).toList();
  }
}
