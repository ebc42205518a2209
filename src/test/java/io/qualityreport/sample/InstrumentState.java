package io.qualityreport.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How an instrument stands on the day of the export, and how many stand so. In use: 550 of 649. Due
 * every year: 470 of those, 432 of them with a qualified verification that is still valid, which is
 * a 受检率 of 91.91 %.
 */
enum InstrumentState {
  VALID("在用", "0", 426),
  DUE_TODAY("在用", "0", 6),
  OVERDUE("在用", "0", 31),
  FAILED("在用", "0", 4),
  NEVER_VERIFIED("在用", "0", 3),
  CHECKED_ONCE("在用", "0", 80),
  OUT_OF_USE("停用", "1", 45),
  SCRAPPED("报废", "2", 30),
  NEW("新购", "-1", 14),
  RETURNED("退回", "-2", 10);

  private final String word;
  private final String exportCode;
  private final int count;

  InstrumentState(String word, String exportCode, int count) {
    this.word = word;
    this.exportCode = exportCode;
    this.count = count;
  }

  /** The status as the system prints it: the word, or the number in records of an older version. */
  String status(boolean olderRecord) {
    return olderRecord ? exportCode : word;
  }

  /** Each state as often as instruments stand so. */
  static List<InstrumentState> all() {
    List<InstrumentState> all = new ArrayList<>();
    for (InstrumentState state : values()) {
      all.addAll(Collections.nCopies(state.count, state));
    }
    return all;
  }
}
