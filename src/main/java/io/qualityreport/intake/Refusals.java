package io.qualityreport.intake;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.DatasetContract.OnError;
import io.qualityreport.contract.Field;
import io.qualityreport.receipt.workbook.BadRowsWorkbook;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Correction;
import io.qualityreport.warehouse.RowCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a sheet is not taken at all. */
final class Refusals {

  private Refusals() {}

  /** Why a sheet cannot be taken whatever its rows hold. */
  static Optional<Message> ofSheet(Sheet sheet) {
    DatasetContract contract = sheet.contract();
    if (!sheet.match().missing().isEmpty()) {
      return Optional.of(missingColumns(sheet));
    }
    if (contract.mode() == Mode.REPLACE
        && sheet.context().sheet().startsWith(BadRowsWorkbook.SHEET)) {
      return Optional.of(Message.of("intake.rows-sent-back", "dataset", contract.title()));
    }
    if (!contract.periodByRow() && sheet.context().period(contract).isEmpty()) {
      return Optional.of(Message.of("intake.no-period", "dataset", contract.title()));
    }
    if (contract.snapshot() && sheet.context().snapshotOn(contract).isEmpty()) {
      return Optional.of(Message.of("intake.no-snapshot-date", "dataset", contract.title()));
    }
    return Optional.empty();
  }

  /** Why a sheet cannot be taken because of its rows. */
  static Optional<Message> ofRows(DatasetContract contract, RowCounts counts) {
    if (counts.read() == 0) {
      return Optional.of(Message.of("intake.no-rows", "dataset", contract.title()));
    }
    if (counts.rejected() > 0 && contract.onError() == OnError.REJECT_FILE) {
      return Optional.of(Message.of("intake.no-bad-row-allowed", "bad", counts.rejected()));
    }
    BigDecimal bad =
        BigDecimal.valueOf(counts.rejected())
            .divide(BigDecimal.valueOf(counts.read()), 9, RoundingMode.HALF_UP);
    return bad.compareTo(contract.maxBadRows()) > 0
        ? Optional.of(tooManyBadRows(contract, counts))
        : Optional.empty();
  }

  /** Why a sheet that could be taken waits until somebody confirms it. */
  static Optional<Message> unconfirmed(
      DatasetContract contract, Correction correction, long submission) {
    return contract
        .confirmAbove()
        .filter(correction::removesMoreThan)
        .map(
            limit ->
                Message.of(
                    "intake.needs-confirmation",
                    "dataset",
                    contract.title(),
                    "earlier",
                    correction.earlier(),
                    "removed",
                    correction.removed(),
                    "share",
                    percent(share(correction.removed(), correction.earlier())),
                    "limit",
                    percent(limit),
                    "submission",
                    submission));
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static Message missingColumns(Sheet sheet) {
    String columns =
        sheet.match().missing().stream().map(Field::title).collect(Collectors.joining("、"));
    return Message.of(
        "intake.missing-columns",
        "dataset",
        sheet.contract().title(),
        "columns",
        columns,
        "row",
        sheet.match().lastRow(),
        "question",
        HeaderQuestions.required(sheet.match(), Language.ZH),
        "questionEn",
        HeaderQuestions.required(sheet.match(), Language.EN));
  }

  private static Message tooManyBadRows(DatasetContract contract, RowCounts counts) {
    return Message.of(
        "intake.too-many-bad-rows",
        "bad",
        counts.rejected(),
        "read",
        counts.read(),
        "limit",
        percent(contract.maxBadRows()));
  }
}
