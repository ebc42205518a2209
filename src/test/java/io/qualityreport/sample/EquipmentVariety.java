package io.qualityreport.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A variety of special equipment in the national catalog.
 *
 * @param kind statutory kind
 * @param category category within the kind
 * @param variety variety within the category
 * @param code catalog code, four digits
 * @param licence prefix of the use licence's number
 * @param months months between inspections
 * @param trades who uses it
 * @param states status of each piece in the county
 */
record EquipmentVariety(
    String kind,
    String category,
    String variety,
    String code,
    String licence,
    int months,
    List<Trade> trades,
    List<String> states) {

  /** Copies the lists. */
  EquipmentVariety {
    trades = List.copyOf(trades);
    states = List.copyOf(states);
  }

  /** All varieties: 9 boilers, 70 vessels, 148 lifts, 96 cranes and 67 vehicles are in use. */
  static List<EquipmentVariety> all() {
    return Table.read(
        "equipment-varieties.csv",
        r -> {
          List<String> states =
              new ArrayList<>(Collections.nCopies(Table.number(r, "in_use"), "在用"));
          states.addAll(Table.words(r, "others"));
          return new EquipmentVariety(
              r.getField("kind"),
              r.getField("category"),
              r.getField("variety"),
              r.getField("code"),
              r.getField("licence"),
              Table.number(r, "months"),
              Table.trades(r),
              states);
        });
  }
}
