package io.qualityreport.decode;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units that a table's title states for all its columns, as in 单位：万元. */
final class TitleUnits {
  private static final Pattern STATED = Pattern.compile("单位:([^:()]{1,12})(?=$|[)])");

  private final List<Unit> units = new ArrayList<>();

  TitleUnits(List<String> titles) {
    for (String title : titles) {
      Matcher stated = STATED.matcher(NormalText.of(title));
      if (stated.find()) {
        for (String unit : stated.group(1).split("[、,，;；]", -1)) {
          units.add(Unit.parse(unit));
        }
      }
    }
  }

  /** What a field's numbers are multiplied by if a title states a unit of its kind. */
  Optional<BigDecimal> factor(Field field) {
    Unit own = Unit.parse(field.unit().orElse(""));
    return units.stream().filter(u -> u.sameKind(own)).findFirst().flatMap(u -> u.in(own));
  }
}
