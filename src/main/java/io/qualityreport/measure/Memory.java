package io.qualityreport.measure;

import io.qualityreport.warehouse.KeptMeasure;
import io.qualityreport.warehouse.MeasuredLedger;
import io.qualityreport.warehouse.MeasuredLedger.Shelf;
import io.qualityreport.warehouse.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured before, by fingerprints of all that it depends on, so that a night computes
 * only what is new. One for a run; not thread-safe.
 */
public final class Memory {
  private final Optional<MeasuredLedger> ledger;
  private final boolean recalls;
  private final String build;
  private final Map<String, byte[]> known = new HashMap<>();
  private final Map<Shelf, Map<String, KeptMeasure>> shelves = new HashMap<>();
  private final Map<Shelf, Map<String, KeptMeasure>> fresh = new HashMap<>();

  private Memory(Optional<MeasuredLedger> ledger, boolean recalls, String build) {
    this.ledger = ledger;
    this.recalls = recalls;
    this.build = build;
  }

  /** One that knows only what was measured since it was made, and keeps nothing. */
  public static Memory ofNow() {
    return new Memory(Optional.empty(), false, "");
  }

  /**
   * One that knows what runs of the same program kept.
   *
   * @param build what tells apart programs that might compute differently
   */
  public static Memory of(MeasuredLedger ledger, String build) {
    return new Memory(Optional.of(ledger), true, build);
  }

  /** One that knows nothing of earlier runs, and keeps for later ones what is measured now. */
  public static Memory anew(MeasuredLedger ledger, String build) {
    return new Memory(Optional.of(ledger), false, build);
  }

  /** What tells apart programs that might compute differently. */
  String build() {
    return build;
  }

  /** What was measured in a way under a fingerprint. */
  Optional<byte[]> recall(Reading reading, String way, String target, String fingerprint) {
    byte[] now = known.get(way + fingerprint);
    if (now != null || !recalls) {
      return Optional.ofNullable(now);
    }
    return Optional.ofNullable(shelf(reading, way).get(target))
        .filter(kept -> kept.fingerprint().equals(fingerprint))
        .map(KeptMeasure::content);
  }

  /** Remembers what was measured just now. */
  void remember(Reading reading, String way, KeptMeasure measure) {
    known.put(way + measure.fingerprint(), measure.content());
    if (measure.content().length <= KeptMeasure.MOST_BYTES) {
      fresh
          .computeIfAbsent(shelfOf(reading, way), shelf -> new TreeMap<>())
          .put(measure.target(), measure);
    }
  }

  /** Keeps for later runs what was measured since. */
  public void keep() {
    ledger.ifPresent(l -> fresh.forEach((shelf, measures) -> l.keep(shelf, measures.values())));
    fresh.clear();
  }

  private Map<String, KeptMeasure> shelf(Reading reading, String way) {
    return shelves.computeIfAbsent(
        shelfOf(reading, way),
        shelf -> {
          Map<String, KeptMeasure> kept = new HashMap<>();
          ledger.orElseThrow().kept(shelf).forEach(measure -> kept.put(measure.target(), measure));
          return kept;
        });
  }

  private static Shelf shelfOf(Reading reading, String way) {
    return new Shelf(reading.region(), reading.period(), way);
  }
}
