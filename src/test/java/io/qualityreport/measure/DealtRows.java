package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.RowPart;
import io.qualityreport.warehouse.SourcedRow;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The rows of a real warehouse, dealt out to parts like cards, few as they may be. */
final class DealtRows extends ForwardingRows {
  private final int hands;

  /**
   * Deals rows out.
   *
   * @param hands how many parts
   */
  DealtRows(EffectiveRows rows, int hands) {
    super(rows);
    this.hands = hands;
  }

  @Override
  public List<RowPart> parts(DatasetContract dataset, Reading reading, Set<String> fields) {
    return LongStream.range(0, hands)
        .<RowPart>mapToObj(
            hand ->
                consumer ->
                    super.parts(dataset, reading, fields)
                        .forEach(part -> part.forEach(row -> deal(row, hand, consumer))))
        .toList();
  }

  private void deal(SourcedRow row, long hand, Consumer<SourcedRow> consumer) {
    if ((row.submissionId() + row.sourceRow()) % hands == hand) {
      consumer.accept(row);
    }
  }
}
