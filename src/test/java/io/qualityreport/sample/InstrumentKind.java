package io.qualityreport.sample;

import java.util.Collections;
import java.util.List;

/**
 * A kind of measuring instrument under compulsory verification.
 *
 * @param name what it is
 * @param models model names
 * @param range measuring range
 * @param accuracy accuracy class
 * @param purpose what the law names it for
 * @param months months between verifications, 0 if it is only checked before use
 * @param fee fee of one verification in 元
 * @param trades who uses it
 */
record InstrumentKind(
    String name,
    List<String> models,
    String range,
    String accuracy,
    String purpose,
    int months,
    int fee,
    List<Trade> trades) {

  /** Copies the lists. */
  InstrumentKind {
    models = List.copyOf(models);
    trades = List.copyOf(trades);
  }

  /** All kinds, the frequent ones several times. */
  static List<InstrumentKind> all() {
    return Table.read(
            "instrument-kinds.csv",
            r ->
                Collections.nCopies(
                    Table.number(r, "weight"),
                    new InstrumentKind(
                        r.getField("name"),
                        Table.words(r, "models"),
                        r.getField("range"),
                        r.getField("accuracy"),
                        r.getField("purpose"),
                        Table.number(r, "months"),
                        Table.number(r, "fee"),
                        Table.trades(r))))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Whether it is verified again and again, not only before its first use. */
  boolean periodic() {
    return months > 0;
  }
}
