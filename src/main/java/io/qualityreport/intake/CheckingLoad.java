package io.qualityreport.intake;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts rows and keeps what is wrong with them instead of loading them. */
final class CheckingLoad implements SubmissionLoad {
  private final DatasetContract contract;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<List<Object>, Seen> seen = new HashMap<>();
  private long accepted;
  private long refused;
  private long repeated;

  private record Seen(long row, int content) {}

  CheckingLoad(DatasetContract contract) {
    this.contract = contract;
  }

  /** What is wrong, in the order of the rows. */
  List<Violation> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void accept(long sourceRow, String period, Object[] values) {
    if (contract.primaryKey().isEmpty()) {
      accepted++;
      return;
    }
    List<Object> key = new ArrayList<>(List.of(period));
    for (String field : contract.primaryKey()) {
      key.add(values[contract.indexOf(field).orElseThrow()]);
    }
    Seen first = seen.putIfAbsent(key, new Seen(sourceRow, Arrays.hashCode(values)));
    if (first == null) {
      accepted++;
    } else if (first.content() == Arrays.hashCode(values)) {
      repeated++;
    } else {
      refused++;
      violations.add(repeatedKey(sourceRow, first.row()));
    }
  }

  @Override
  public void refuse(long sourceRow, List<String> rawCells, List<Violation> found) {
    refused++;
    violations.addAll(found);
  }

  @Override
  public Settlement settleKeys() {
    return new Settlement(
        new RowCounts(accepted + refused + repeated, accepted, refused, repeated), 0);
  }

  @Override
  public long submissionId() {
    throw new UnsupportedOperationException("a check has no submission");
  }

  @Override
  public Submission commit(Instant finishedAt) {
    throw new UnsupportedOperationException("a check loads nothing");
  }

  @Override
  public Submission reject(Message reason, Instant finishedAt) {
    throw new UnsupportedOperationException("a check records nothing");
  }

  @Override
  public void close() {
    seen.clear();
  }

  private Violation repeatedKey(long row, long first) {
    Field field = contract.field(contract.primaryKey().get(0));
    return new Violation(
        row,
        Optional.of(field.name()),
        "primary-key",
        "",
        Message.of("intake.repeated-key", "field", field.title(), "row", first));
  }
}
