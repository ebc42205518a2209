package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Reading;
import java.util.List;
import java.util.Map;

/** Reads the values of all targets of one dataset at once. */
interface DatasetReader {

  /**
   * Reads a dataset of which something was accepted.
   *
   * @param targets measured and stated figures and groups of this dataset
   * @param basis what they rest on
   * @return values by id, one for each target
   */
  Map<String, FigureValue> read(
      DatasetContract dataset, Reading reading, List<Target> targets, Basis basis);
}
