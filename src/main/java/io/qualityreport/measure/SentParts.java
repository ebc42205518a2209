package io.qualityreport.measure;

import io.qualityreport.contract.Condition.Truth;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DateContext;
import io.qualityreport.contract.FieldType;
import io.qualityreport.warehouse.Submission;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which parts of a dataset were sent, where several submissions make up a period (its {@code
 * scope}, such as the season). A figure that reads one part only is missing, not zero, as long as
 * other parts were sent and that one was not.
 */
final class SentParts {
  private static final Pattern SEPARATOR = Pattern.compile("|", Pattern.LITERAL);

  private final List<Object[]> parts;
  private final DateContext dates;

  /**
   * Looks at what is in effect.
   *
   * @param dates what the figures' conditions compare dates with
   */
  SentParts(DatasetContract dataset, List<Submission> inEffect, DateContext dates) {
    boolean texts =
        dataset.scope().stream().allMatch(f -> dataset.field(f).type() == FieldType.STRING);
    this.dates = dates;
    this.parts =
        dataset.scope().isEmpty() || !texts
            ? List.of()
            : inEffect.stream()
                .map(s -> s.facts().scope())
                .distinct()
                .map(scope -> row(dataset, scope))
                .toList();
  }

  /** Whether no part that was sent can have a row which the figure counts. */
  boolean lack(Figure figure) {
    return !parts.isEmpty()
        && figure.definition() instanceof Figure.Measured measured
        && measured
            .where()
            .filter(where -> parts.stream().allMatch(p -> where.test(p, dates) == Truth.FALSE))
            .isPresent();
  }

  /** A row of the part, of which nothing else is known; a part without a name may be any. */
  private static Object[] row(DatasetContract dataset, String scope) {
    Object[] row = new Object[dataset.fields().size()];
    String[] values = SEPARATOR.split(scope, -1);
    for (int i = 0; !scope.isEmpty() && i < dataset.scope().size(); i++) {
      row[dataset.indexOf(dataset.scope().get(i)).orElseThrow()] = values[i];
    }
    return row;
  }
}
