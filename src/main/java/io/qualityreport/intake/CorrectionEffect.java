package io.qualityreport.intake;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Preview;
import java.util.List;

/** Tells which figures of the report a load changes that corrects earlier rows. Thread-safe. */
@FunctionalInterface
public interface CorrectionEffect {

  /** Tells of no figure. */
  CorrectionEffect NONE = (dataset, region, periods, preview) -> List.of();

  /**
   * Computes figures without the load and with it.
   *
   * @param dataset whose rows are corrected
   * @param region division code of the county that sent them
   * @param periods the years that they speak of
   * @param preview the warehouse without the load and with it
   * @return one line for each figure that changes, in the report's order
   */
  List<Message> of(DatasetContract dataset, String region, List<String> periods, Preview preview);
}
