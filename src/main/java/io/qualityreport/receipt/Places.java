package io.qualityreport.receipt;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import java.util.Optional;
import java.util.OptionalInt;

/** Where in a submission's sheet something is wrong, in the words of the sender. */
final class Places {
  private final Submission submission;
  private final Optional<DatasetContract> contract;

  Places(Submission submission, Contracts contracts) {
    this.submission = submission;
    this.contract = submission.facts().dataset().flatMap(contracts::dataset);
  }

  Optional<DatasetContract> contract() {
    return contract;
  }

  /** The column of what is wrong, from 0; empty for a whole row. */
  OptionalInt column(Violation violation) {
    return violation
        .field()
        .flatMap(submission.facts().header()::column)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The cell that is wrong, or its row where no column is known. */
  String place(Violation violation) {
    OptionalInt column = column(violation);
    return column.isPresent()
        ? CellAddress.of(column.getAsInt(), violation.sourceRow())
        : say("receipt.row", "row", violation.sourceRow());
  }

  /** The title of the field that is wrong, empty for a whole row. */
  String field(Violation violation) {
    return contract.flatMap(c -> violation.field().map(f -> c.field(f).title())).orElse("");
  }

  /** The column as people name it, letter and title; the whole row where it is none. */
  String columnName(Violation violation) {
    OptionalInt column = column(violation);
    if (column.isEmpty()) {
      String field = field(violation);
      return field.isEmpty() ? say("receipt.whole-row") : say("receipt.field", "field", field);
    }
    String letters = CellAddress.of(column.getAsInt(), 1).replaceAll("\\d", "");
    return say("receipt.column", "letters", letters, "field", field(violation));
  }

  private static String say(String key, Object... args) {
    return Message.of(key, args).in(Language.ZH);
  }
}
