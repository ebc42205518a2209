package io.qualityreport.contract;

import io.qualityreport.contract.Condition.Truth;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row check with what it says when it fails. */
final class CompiledRowCheck {
  private final RowCheck check;
  private final List<Field> fields;
  private final List<Integer> read;

  CompiledRowCheck(RowCheck check, List<Field> fields) {
    this.check = check;
    this.fields = fields;
    this.read =
        java.util.stream.IntStream.range(0, fields.size())
            .filter(i -> check.must().fields().contains(fields.get(i).name()))
            .boxed()
            .toList();
  }

  /** Whether a row breaks it; unknown does not. */
  boolean broken(Object[] row, DateContext dates) {
    return check.must().test(row, dates) == Truth.FALSE
        && (check.when().isEmpty() || check.when().get().test(row, dates) == Truth.TRUE);
  }

  /** The violation of a row that breaks it. */
  Violation violation(long sourceRow, Object[] row) {
    String found = found(row, Language.ZH);
    Optional<String> field =
        read.size() == 1 ? Optional.of(fields.get(read.get(0)).name()) : Optional.empty();
    return new Violation(
        sourceRow, field, "check:" + check.id(), found, message(found, found(row, Language.EN)));
  }

  private String found(Object[] row, Language language) {
    return Shown.capped(
        read.stream()
            .map(i -> fields.get(i).title() + " " + shown(fields.get(i), row[i], language))
            .collect(Collectors.joining("; ")));
  }

  private Message message(String found, String foundEn) {
    Condition must = check.must();
    if (check.when().isEmpty()) {
      return Message.of(
          "contract.check",
          "must",
          must.words(Language.ZH),
          "mustEn",
          must.words(Language.EN),
          "found",
          found,
          "foundEn",
          foundEn);
    }
    Condition when = check.when().get();
    return Message.of(
        "contract.check-when",
        "when",
        when.words(Language.ZH),
        "whenEn",
        when.words(Language.EN),
        "must",
        must.words(Language.ZH),
        "mustEn",
        must.words(Language.EN),
        "found",
        found,
        "foundEn",
        foundEn);
  }

  /** Personal values are not repeated here, where no field says that they must be masked. */
  private static String shown(Field field, Object value, Language language) {
    if (value == null) {
      return "—";
    }
    if (field.personal()) {
      return "***";
    }
    if (value instanceof Boolean truth) {
      return Message.of(truth ? "contract.word-true" : "contract.word-false").in(language);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
