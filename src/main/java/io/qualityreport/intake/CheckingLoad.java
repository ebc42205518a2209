package io.qualityreport.intake;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Correction;
import io.qualityreport.warehouse.Preview;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.RowKey;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts rows and keeps what is wrong with them instead of loading them. */
final class CheckingLoad implements SubmissionLoad {
  private final DatasetContract contract;
  private final List<RowKey> keys;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<List<Object>, Seen> seen = new HashMap<>();
  private long accepted;
  private long refused;
  private long repeated;

  private record Seen(long row, int content) {}

  CheckingLoad(DatasetContract contract) {
    this.contract = contract;
    this.keys = RowKey.of(contract);
  }

  /** What is wrong, in the order of the rows. */
  List<Violation> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void accept(long sourceRow, String period, Object[] values) {
    Seen row = new Seen(sourceRow, Arrays.hashCode(values));
    for (RowKey key : keys) {
      Optional<Seen> first = earlier(key, row, period, values);
      if (first.isPresent()) {
        settle(key, first.get(), row, values);
        return;
      }
    }
    accepted++;
  }

  /** The row that had the values of a key first; this row where nothing stands in its fields. */
  private Optional<Seen> earlier(RowKey key, Seen row, String period, Object[] values) {
    List<Object> found = new ArrayList<>(List.of(key, key.perPeriod() ? period : ""));
    for (String field : key.fields()) {
      Object value = values[contract.indexOf(field).orElseThrow()];
      if (value == null) {
        return Optional.empty();
      }
      found.add(value);
    }
    return Optional.ofNullable(seen.putIfAbsent(found, row));
  }

  private void settle(RowKey key, Seen first, Seen row, Object[] values) {
    if (first.content() == row.content()) {
      repeated++;
    } else {
      refused++;
      violations.add(key.repeated(contract, row.row(), first.row(), values));
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
  public Optional<Correction> correction() {
    return Optional.empty();
  }

  @Override
  public <T> T preview(Function<Preview, T> look) {
    throw new UnsupportedOperationException("a check has no warehouse to look at");
  }

  @Override
  public void effects(List<Message> lines) {
    throw new UnsupportedOperationException("a check changes nothing");
  }

  @Override
  public Submission await(Message reason, Instant finishedAt) {
    throw new UnsupportedOperationException("a check records nothing");
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
}
