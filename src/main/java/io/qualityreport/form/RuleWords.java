package io.qualityreport.form;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.DateSource;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.DatasetContract.OnError;
import io.qualityreport.contract.RowCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a form says of the whole table: how to fill it in, what is checked, how to correct it. */
final class RuleWords {
  private final Form form;
  private final DatasetContract contract;

  RuleWords(Form form) {
    this.form = form;
    this.contract = form.contract();
  }

  /** How to fill it in. */
  List<String> filling() {
    List<String> lines = new ArrayList<>();
    lines.add(form.words("form.fill-required"));
    lines.add(form.words("form.fill-example"));
    lines.add(form.words("form.fill-columns"));
    lines.add(period());
    if (contract.snapshot()) {
      lines.add(form.words("form.fill-snapshot"));
    }
    if (!contract.scope().isEmpty()) {
      lines.add(form.words("form.fill-scope", "fields", titles(contract.scope())));
    }
    if (contract.primaryKey().size() > 1) {
      lines.add(form.words("form.fill-key", "fields", titles(contract.primaryKey())));
    }
    return lines;
  }

  /** What is checked between the cells of a row; none if nothing is. */
  List<String> checks() {
    return contract.rowChecks().stream().map(this::check).toList();
  }

  /** How to submit, and how to correct what was submitted. */
  List<String> correcting() {
    List<String> lines = new ArrayList<>();
    lines.add(form.words("form.submit"));
    if (contract.mode() == Mode.REPLACE) {
      lines.add(form.words("form.correct-replace"));
    } else if (contract.primaryKey().isEmpty()) {
      lines.add(form.words("form.correct-append"));
    } else {
      lines.add(form.words("form.correct-append-key", "fields", titles(contract.primaryKey())));
    }
    lines.add(
        contract.onError() == OnError.REJECT_FILE
            ? form.words("form.errors-reject")
            : form.words("form.errors-quarantine", "limit", limit()));
    return lines;
  }

  private String period() {
    return contract.period().stream()
        .filter(s -> s.place() == DateSource.Place.FIELD)
        .flatMap(s -> s.field().stream())
        .findFirst()
        .map(f -> form.words("form.fill-period-row", "field", contract.field(f).title()))
        .orElse(form.words("form.fill-period-title", "year", form.year()));
  }

  private String check(RowCheck check) {
    String must = check.must().words(form.language());
    return check
        .when()
        .map(w -> form.words("form.check-when", "when", w.words(form.language()), "must", must))
        .orElse(form.words("form.check", "must", must));
  }

  private String titles(List<String> fields) {
    return fields.stream()
        .map(f -> contract.field(f).title())
        .collect(Collectors.joining(form.words("form.enumeration")));
  }

  private String limit() {
    return contract.maxBadRows().movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
