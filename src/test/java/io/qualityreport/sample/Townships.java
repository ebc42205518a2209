package io.qualityreport.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The townships of the sample county, and how its totals fall to them. */
final class Townships {
  static final List<String> NAMES = List.of("托里镇", "铁厂沟镇", "庙尔沟镇", "多拉特乡", "乌雪特乡", "库普乡", "阿克别里斗乡");

  private Townships() {}

  /** One of them, counted round and round. */
  static String of(int i) {
    return NAMES.get(i % NAMES.size());
  }

  /** Whole numbers that make up a total, in proportion to weights as nearly as can be. */
  static List<Integer> split(int total, List<Integer> weights) {
    int whole = weights.stream().mapToInt(w -> w).sum();
    List<Integer> shares = new ArrayList<>();
    long reached = 0;
    int given = 0;
    for (int weight : weights) {
      reached += weight;
      int upTo = (int) Math.round((double) total * reached / whole);
      shares.add(upTo - given);
      given = upTo;
    }
    return shares;
  }

  /** Weights that are all the same. */
  static List<Integer> evenly(int parts) {
    Integer[] ones = new Integer[parts];
    Arrays.fill(ones, 1);
    return List.of(ones);
  }
}
